package com.fadeline.api.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecords;
import com.fadeline.api.Confined;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Queries of the client directory. */
public sealed interface ClientQuery {

	/** Query for an optional {@link ClientView}; updates are {@link ClientView}s. */
	record FindClient(ClientId clientId) implements ClientQuery {
	}

	/**
	 * Query for an optional {@link ClientIdentity} for an export; that of a client to be
	 * erased is returned only to an {@link com.fadeline.api.Role#ADMIN}.
	 */
	record FindDetails(ClientId clientId) implements ClientQuery {
	}

	/**
	 * Query for a {@link Result}, by family name.
	 *
	 * @param text parts of names, e-mail, phone or reference; null for all
	 * @param clinics the clinics of the clients; null for all
	 */
	record SearchClients(@Nullable String text, @Nullable Set<ClinicId> clinics, int page,
			int size) implements ClientQuery, Confined {

		/** Result: a page of clients. */
		public record Result(com.fadeline.api.Page<ClientView> clients) implements ClientRecords {

			@Override
			public List<ClientView> records() {
				return this.clients.items();
			}

		}

	}

	/**
	 * Query for a {@link Result}: clients who may be the same person, by the whole name,
	 * the date of birth or the last digits of the phone number. A null value is not
	 * compared.
	 *
	 * @param clinics the clinics of the clients; null for all
	 */
	record FindSimilarClients(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate,
			@Nullable String phone, @Nullable Set<ClinicId> clinics) implements ClientQuery, Confined {

		/** Result: a few clients, by family name. */
		public record Result(List<ClientView> clients) implements ClientRecords {

			@Override
			public List<ClientView> records() {
				return this.clients;
			}

		}

	}

	/**
	 * Query for a {@link Result}: the names of those clients, except of those to be
	 * erased.
	 *
	 * @param clinics the clinics of the clients; null for all
	 */
	record FindNames(Set<ClientId> clientIds, @Nullable Set<ClinicId> clinics) implements ClientQuery, Confined {

		public FindNames {
			clientIds = Set.copyOf(clientIds);
		}

		/** Result: the names, in no order. */
		public record Result(List<ClientName> names) implements ClientRecords {

			@Override
			public List<ClientName> records() {
				return this.names;
			}

		}

	}

}
