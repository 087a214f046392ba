package com.fadeline.store.processing;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/** Provider of the token store of the event processors that keep read models. */
@FunctionalInterface
interface ReadModelPositions {

	TokenStore store();

}
