package com.fadeline.web.clients;

import java.time.Instant;

import com.fadeline.api.client.Erasure;
import com.fadeline.api.id.ClientId;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Response body of the state of an erasure.
 *
 * @param destroyedAt when the identity becomes unreadable for good
 * @param restrictions current restrictions, in words
 */
@Schema(name = "ToldErasure")
record ErasureResponse(ClientId clientId, Erasure.Status status, Instant destroyedAt, String restrictions) {

	static ErasureResponse of(Erasure erasure) {
		return new ErasureResponse(erasure.clientId(), erasure.status(), erasure.destroyedAt(),
				switch (erasure.status()) {
					case RESTRICTED ->
						"The identity is hidden and not found by search; details and courses can be neither changed nor added to; courses are ended and bookings cancelled. The identity is destroyed when the records need not be kept any longer.";
					case ERASED -> "The identity can no longer be read; what was done stays on record without it.";
				});
	}

}
