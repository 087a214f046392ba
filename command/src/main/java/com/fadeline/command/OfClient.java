package com.fadeline.command;

import com.fadeline.api.id.ClientId;

/** Contract of an aggregate whose state describes a client. */
public interface OfClient {

	/** Returns the id of that client. */
	ClientId client();

}
