package com.fadeline.api.client;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;

/** What can be asked of the client directory. */
public sealed interface ClientQuery {

	/** Answers an optional {@link ClientView}; updates are {@link ClientView}s. */
	record FindClient(ClientId clientId) implements ClientQuery {
	}

	/**
	 * Answers a {@link Result}, by family name.
	 *
	 * @param text parts of names, e-mail, phone or reference; null for all
	 */
	record SearchClients(@Nullable String text, @Nullable ClinicId clinicId, int page,
			int size) implements ClientQuery {

		/** A page of clients. */
		public record Result(com.fadeline.api.Page<ClientView> clients) {
		}

	}

}
