package com.fadeline.web.messages;

import java.util.UUID;

/** Generator of time-ordered identifiers for records whose creator has not named one. */
@FunctionalInterface
public interface Ids {

	UUID next();

}
