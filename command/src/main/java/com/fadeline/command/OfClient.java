package com.fadeline.command;

import com.fadeline.api.client.ClientId;

/** An aggregate whose state tells of a client. */
public interface OfClient {

	/** Of whom. */
	ClientId client();

}
