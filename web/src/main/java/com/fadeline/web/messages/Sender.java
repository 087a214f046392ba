package com.fadeline.web.messages;

import com.fadeline.api.Requester;

/** Tells who sends the messages of the request being served. */
@FunctionalInterface
public interface Sender {

	Requester current();

}
