package com.fadeline.web.messages;

import java.util.function.BooleanSupplier;

/**
 * Port that checks whether the sender of the current request is still signed in with the
 * same rights. The returned check may be called at any later time, on any thread.
 */
@FunctionalInterface
public interface Presence {

	BooleanSupplier ofSender();

}
