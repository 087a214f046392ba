package com.fadeline.api.id;

import java.util.UUID;

/** Contract of a typed identifier; serialized as the plain string of its UUID. */
public interface Id {

	UUID value();

}
