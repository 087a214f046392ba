package com.fadeline.web.clients.merges;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientProfile;
import org.jspecify.annotations.Nullable;

/**
 * Value object of two states of the details of one person, of which each field is taken
 * from one.
 */
record DetailsChoice(ClientDetails first, ClientDetails second) {

	private static final ClientProfile NO_PROFILE = new ClientProfile(List.of(), null, null, null, null, null);

	/** Returns the fields that differ. */
	List<Field> differing() {
		List<Field> differing = new ArrayList<>();
		for (Field field : Field.values()) {
			if (!Objects.equals(field.of(this.first), field.of(this.second))) {
				differing.add(field);
			}
		}
		return differing;
	}

	/** Returns the fields that differ and are known in both. */
	List<Field> contradicting() {
		return differing().stream()
			.filter((field) -> field != Field.WARNINGS && field.of(this.first) != null && field.of(this.second) != null)
			.toList();
	}

	/** Returns the details with these fields from the second. */
	ClientDetails taking(Predicate<Field> second) {
		Function<Field, ClientDetails> from = (field) -> second.test(field) ? this.second : this.first;
		return new ClientDetails(from.apply(Field.GIVEN_NAME).givenName(), from.apply(Field.FAMILY_NAME).familyName(),
				from.apply(Field.BIRTH_DATE).birthDate(), from.apply(Field.EMAIL).email(),
				from.apply(Field.PHONE).phone(), from.apply(Field.REFERENCE).reference(),
				new ClientProfile(profile(from.apply(Field.WARNINGS)).warnings(),
						profile(from.apply(Field.LANGUAGE)).language(), profile(from.apply(Field.ADDRESS)).address(),
						profile(from.apply(Field.PRONOUN)).pronoun(),
						profile(from.apply(Field.EMERGENCY)).emergencyContact(),
						profile(from.apply(Field.DOCTOR)).doctor()));
	}

	private static ClientProfile profile(ClientDetails details) {
		return Objects.requireNonNullElse(details.profile(), NO_PROFILE);
	}

	/** Field of the details of a client. */
	enum Field {

		GIVEN_NAME("clients.givenName", ClientDetails::givenName),

		FAMILY_NAME("clients.familyName", ClientDetails::familyName),

		BIRTH_DATE("clients.birthDate", ClientDetails::birthDate),

		EMAIL("clients.email", ClientDetails::email),

		PHONE("clients.phone", ClientDetails::phone),

		REFERENCE("clients.referenceLabel", ClientDetails::reference),

		WARNINGS("clients.warnings", (details) -> profile(details).warnings()),

		PRONOUN("clients.pronoun", (details) -> profile(details).pronoun()),

		LANGUAGE("clients.language", (details) -> profile(details).language()),

		ADDRESS("clients.address", (details) -> profile(details).address()),

		EMERGENCY("clients.emergency", (details) -> profile(details).emergencyContact()),

		DOCTOR("clients.doctor", (details) -> profile(details).doctor());

		private final String label;

		private final Function<ClientDetails, @Nullable Object> value;

		Field(String label, Function<ClientDetails, @Nullable Object> value) {
			this.label = label;
			this.value = value;
		}

		/** Returns the key of its label. */
		String label() {
			return this.label;
		}

		/** Returns its value; null if unknown. */
		@Nullable Object of(ClientDetails details) {
			return this.value.apply(details);
		}

	}

}
