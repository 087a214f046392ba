package com.fadeline.api;

import java.util.UUID;

/** A typed identifier; written as the plain string of its UUID. */
public interface Id {

	UUID value();

}
