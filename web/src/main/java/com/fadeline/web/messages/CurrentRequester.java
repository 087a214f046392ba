package com.fadeline.web.messages;

import com.fadeline.api.Requester;

/** Port that resolves the requester of the current request. */
@FunctionalInterface
public interface CurrentRequester {

	Requester current();

}
