package com.fadeline.web.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Reader of the fields of a client from a form. */
final class ClientFields {

	/** Phone number: at least five digits and the usual separators. */
	private static final Pattern PHONE = Pattern.compile("(?=(\\D*\\d){5})[\\d +/().-]*");

	private ClientFields() {
	}

	// The checks report missing values, as over REST.
	@SuppressWarnings("NullAway")
	static NewClientBody registered(Form form) {
		return new NewClientBody(id(form), form.as("clinicId", (id) -> new ClinicId(UUID.fromString(id)), "choice"),
				form.optional("givenName"), form.optional("familyName"), form.day("birthDate"), form.optional("email"),
				form.optional("phone"));
	}

	/** Returns a phone number in a valid format; a recorded one is accepted as it is. */
	static @Nullable String phone(Form form, @Nullable String known) {
		String phone = form.optional("phone");
		if (phone != null && !phone.equals(known) && !PHONE.matcher(phone).matches()) {
			throw form.mistake("phone", "phone");
		}
		return phone;
	}

	/** Requires one of the names. */
	static void requireName(Form form) {
		if (form.optional("givenName") == null && form.optional("familyName") == null) {
			form.tried(() -> {
				throw form.mistake("givenName", "name");
			});
			form.tried(() -> {
				throw form.mistake("familyName", "name");
			});
		}
	}

	private static @Nullable ClientId id(Form form) {
		return form.as("id", (id) -> new ClientId(UUID.fromString(id)), "choice");
	}

	static ClientDetailsBody details(Form form) {
		return new ClientDetailsBody(null, null, form.optional("givenName"), form.optional("familyName"),
				form.day("birthDate"), form.optional("email"), form.optional("phone"));
	}

	/** Returns the fields that can be corrected but not emptied. */
	static String[] fixed(ClientView known) {
		List<String> fields = new ArrayList<>();
		if (known.givenName() != null) {
			fields.add("givenName");
		}
		if (known.familyName() != null) {
			fields.add("familyName");
		}
		if (known.birthDate() != null) {
			fields.add("birthDate");
		}
		return fields.toArray(String[]::new);
	}

}
