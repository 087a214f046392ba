package com.fadeline.web.clinics;

import java.util.Map;
import java.util.regex.Pattern;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Reader of the form fields of how clients reach their clinic. */
final class ContactFields {

	/** Prefix of the fields. */
	static final String CONTACT = "contact.";

	private static final Pattern PHONE = Pattern.compile(ContactBody.PHONE);

	private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

	private static final int LONGEST_PHONE = 50;

	private static final int LONGEST_EMAIL = 320;

	private static final int LONGEST_ADDRESS = 500;

	private ContactFields() {
	}

	static Clinic.Contact read(Form form) {
		return new Clinic.Contact(form.tried(() -> phone(form, CONTACT + "phone")), form.tried(() -> email(form)),
				form.tried(() -> form.text(CONTACT + "address", LONGEST_ADDRESS)),
				form.tried(() -> phone(form, CONTACT + "emergency")));
	}

	static void show(Clinic.Contact contact, Map<String, @Nullable Object> values) {
		values.put(CONTACT + "phone", contact.phone());
		values.put(CONTACT + "email", contact.email());
		values.put(CONTACT + "address", contact.address());
		values.put(CONTACT + "emergency", contact.emergency());
	}

	private static @Nullable String phone(Form form, String field) {
		String phone = form.text(field, LONGEST_PHONE);
		if (phone != null && !PHONE.matcher(phone).matches()) {
			throw form.mistake(field, "dialled");
		}
		return phone;
	}

	private static @Nullable String email(Form form) {
		String email = form.text(CONTACT + "email", LONGEST_EMAIL);
		if (email != null && !EMAIL.matcher(email).matches()) {
			throw form.mistake(CONTACT + "email", "email");
		}
		return email;
	}

}
