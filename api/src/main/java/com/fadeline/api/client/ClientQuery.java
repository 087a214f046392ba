package com.fadeline.api.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecords;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Confined;

/** What can be asked of the client directory. */
public sealed interface ClientQuery {

	/** Answers an optional {@link ClientView}; updates are {@link ClientView}s. */
	record FindClient(ClientId clientId) implements ClientQuery {
	}

	/**
	 * Answers an optional {@link ClientIdentity} for an export: also that of a client who
	 * is to be forgotten, but to nobody except an {@link com.fadeline.api.Role#ADMIN}.
	 */
	record FindDetails(ClientId clientId) implements ClientQuery {
	}

	/**
	 * Answers a {@link Result}, by family name.
	 *
	 * @param text parts of names, e-mail, phone or reference; null for all
	 * @param clinics those whose clients are looked for; null for all
	 */
	record SearchClients(@Nullable String text, @Nullable Set<ClinicId> clinics, int page,
			int size) implements ClientQuery, Confined {

		/** A page of clients. */
		public record Result(com.fadeline.api.Page<ClientView> clients) implements ClientRecords {

			@Override
			public List<ClientView> records() {
				return this.clients.items();
			}

		}

	}

	/**
	 * Answers a {@link Result}: who on record may be the same person, by the whole name,
	 * the date of birth or the last digits of the phone number. What is null says
	 * nothing.
	 *
	 * @param clinics those whose clients are looked for; null for all
	 */
	record FindSimilarClients(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate,
			@Nullable String phone, @Nullable Set<ClinicId> clinics) implements ClientQuery, Confined {

		/** A few clients, by family name. */
		public record Result(List<ClientView> clients) implements ClientRecords {

			@Override
			public List<ClientView> records() {
				return this.clients;
			}

		}

	}

	/**
	 * Answers a {@link Result}: what those clients are called that are not to be
	 * forgotten.
	 *
	 * @param clinics those that the clients may be of; null for all
	 */
	record FindNames(Set<ClientId> clientIds, @Nullable Set<ClinicId> clinics) implements ClientQuery, Confined {

		public FindNames {
			clientIds = Set.copyOf(clientIds);
		}

		/** The names, in no order. */
		public record Result(List<ClientName> names) implements ClientRecords {

			@Override
			public List<ClientName> records() {
				return this.names;
			}

		}

	}

}
