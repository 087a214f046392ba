package com.fadeline.web.messages;

import java.util.UUID;

/** Gives identifiers, ordered by time, to what its creator did not name. */
@FunctionalInterface
public interface Ids {

	UUID next();

}
