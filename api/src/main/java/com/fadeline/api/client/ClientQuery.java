package com.fadeline.api.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
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

	/** Query for the optional {@link ClientNotes} of a client. */
	record FindNotes(ClientId clientId) implements ClientQuery {
	}

	/**
	 * Query for a {@link Result}: first those who have words that begin with those of the
	 * text, then by family name. Accents, case, apostrophes, hyphens and the order of the
	 * words do not count.
	 *
	 * @param text parts of names, date of birth, e-mail, phone or reference; null for all
	 * @param clinics the clinics of the clients; null for all
	 * @param reader language and country of the reader, by which dates are read and names
	 * ordered
	 * @param orSimilar whether clients with similar names are wanted if there are none
	 * with these
	 */
	record SearchClients(@Nullable String text, @Nullable Set<ClinicId> clinics, int page, int size, Locale reader,
			boolean orSimilar) implements ClientQuery, Confined {

		/** Query as programs send it: in English, without similar names. */
		public SearchClients(@Nullable String text, @Nullable Set<ClinicId> clinics, int page, int size) {
			this(text, clinics, page, size, Locale.ENGLISH, false);
		}

		/**
		 * Result: a page of clients.
		 *
		 * @param similar whether their names are only similar to what was searched
		 */
		public record Result(com.fadeline.api.Page<ClientView> clients, boolean similar) implements ClientRecords {

			public Result(com.fadeline.api.Page<ClientView> clients) {
				this(clients, false);
			}

			@Override
			public List<ClientView> records() {
				return this.clients.items();
			}

		}

	}

	/**
	 * Query for a {@link Result}: clients who may be the same person, by the whole name,
	 * typing errors included, the date of birth or the last digits of the phone number. A
	 * null value is not compared.
	 *
	 * @param clinics the clinics of the clients; null for all
	 * @param registered the client whose details these are; it is left out, as are those
	 * who were found to be other people. Null for somebody who is not registered
	 */
	record FindSimilarClients(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate,
			@Nullable String phone, @Nullable Set<ClinicId> clinics,
			@Nullable ClientId registered) implements ClientQuery, Confined {

		public FindSimilarClients(@Nullable String givenName, @Nullable String familyName,
				@Nullable LocalDate birthDate, @Nullable String phone, @Nullable Set<ClinicId> clinics) {
			this(givenName, familyName, birthDate, phone, clinics, null);
		}

		/** Result: a few clients, those of a similar name last. */
		public record Result(List<ClientView> clients) implements ClientRecords {

			@Override
			public List<ClientView> records() {
				return this.clients;
			}

		}

	}

	/**
	 * Query for a {@link Result}: the clients with an e-mail address, in upper or lower
	 * case, except those to be erased. The service itself sends it for somebody who has
	 * not signed in.
	 */
	record FindClientsByEmail(String email) implements ClientQuery {

		/** Result: those who share the address, such as a family, at most ten. */
		public record Result(List<ClientView> clients) implements ClientRecords {

			@Override
			public List<ClientView> records() {
				return this.clients;
			}

		}

	}

	/**
	 * Query for a {@link Result}: the clinic's own numbers of those clients, for those
	 * who may not see names.
	 *
	 * @param clinics the clinics of the clients; null for all
	 */
	record FindReferences(Set<ClientId> clientIds, @Nullable Set<ClinicId> clinics) implements ClientQuery, Confined {

		public FindReferences {
			clientIds = Set.copyOf(clientIds);
		}

		/** Result: the numbers on record, in no order. */
		public record Result(List<ClientReference> references) implements ClientRecords {

			@Override
			public List<ClientReference> records() {
				return this.references;
			}

		}

		/** Read model of the clinic's own number of a client. */
		public record ClientReference(ClientId clientId, ClinicId clinicId, String reference) implements ClientRecord {
		}

	}

	/**
	 * Query for a {@link Result}: the names and phone numbers of those clients, except of
	 * those to be erased.
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
