package com.fadeline.web.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

	private static final int LONGEST_REFERENCE = 100;

	private ClientFields() {
	}

	// The checks report missing values, as over REST.
	@SuppressWarnings("NullAway")
	static NewClientBody registered(Form form) {
		String reference = form.tried(() -> form.text("reference", LONGEST_REFERENCE));
		ProfileBody profile = form.below(ProfileFields.PROFILE).isEmpty() ? null : ProfileFields.read(form, null);
		return new NewClientBody(id(form), form.as("clinicId", (id) -> new ClinicId(UUID.fromString(id)), "choice"),
				form.optional("givenName"), form.optional("familyName"), form.day("birthDate"), form.optional("email"),
				form.optional("phone"), reference, profile);
	}

	/** Returns a phone number in a valid format; a recorded one is accepted as it is. */
	static @Nullable String phone(Form form, String field, @Nullable String known) {
		String phone = form.text(field, ProfileBody.LONGEST_PHONE);
		if (phone != null && !phone.equals(known) && !PHONE.matcher(phone).matches()) {
			throw form.mistake(field, "phone");
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

	/** Returns all details of a known client, after what is wrong with any of them. */
	static ClientDetailsBody details(Form form, ClientView known) {
		form.tried(() -> phone(form, "phone", known.phone()));
		String reference = form.tried(() -> form.text("reference", LONGEST_REFERENCE));
		ProfileBody profile = ProfileFields.read(form, known.profile());
		form.require(fixed(known));
		return new ClientDetailsBody(null, null, form.optional("givenName"), form.optional("familyName"),
				form.day("birthDate"), form.optional("email"), form.optional("phone"),
				Objects.requireNonNullElse(reference, ""), profile);
	}

	/** Returns the fields that can be corrected but not emptied. */
	private static String[] fixed(ClientView known) {
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
