package com.fadeline.web.messages;

import java.util.function.BooleanSupplier;

/**
 * Tells whether whoever sent the request being served is still signed in as then. What is
 * told may be asked at any later time, on any thread.
 */
@FunctionalInterface
public interface Presence {

	BooleanSupplier ofSender();

}
