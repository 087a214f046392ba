package com.fadeline.store.personaldata;

import com.fadeline.api.id.ClientId;

/**
 * Exception for personal data whose key is neither stored nor destroyed: a back-up was
 * restored without it.
 */
final class MissingKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingKeyException(ClientId client) {
		super("There is no key for the personal data of client %s; restore the table personal_data.client_key"
			.formatted(client));
	}

}
