package com.fadeline.web.clients;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientProfile.Doctor;
import com.fadeline.api.client.ClientProfile.EmergencyContact;
import com.fadeline.web.clients.ProfileBody.DoctorBody;
import com.fadeline.web.clients.ProfileBody.EmergencyContactBody;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/** Reader of the form fields of what those who treat a client have to know. */
final class ProfileFields {

	/** Prefix of the fields. */
	static final String PROFILE = "profile.";

	private static final String CONTACT = PROFILE + "emergencyContact.";

	private static final String DOCTOR = PROFILE + "doctor.";

	private ProfileFields() {
	}

	/** Returns what is typed; a recorded phone number is accepted as it is. */
	static ProfileBody read(Form form, @Nullable ClientProfile known) {
		EmergencyContact contact = (known == null) ? null : known.emergencyContact();
		Doctor doctor = (known == null) ? null : known.doctor();
		return new ProfileBody(form.tried(() -> warnings(form)), form.tried(() -> language(form)),
				form.tried(() -> form.text(PROFILE + "address", ProfileBody.LONGEST_ADDRESS)),
				form.tried(() -> form.text(PROFILE + "pronoun", ProfileBody.LONGEST_WORD)),
				new EmergencyContactBody(form.tried(() -> form.text(CONTACT + "name", ProfileBody.LONGEST_NAME)),
						form.tried(() -> ClientFields.phone(form, CONTACT + "phone",
								(contact == null) ? null : contact.phone())),
						form.tried(() -> form.text(CONTACT + "relation", ProfileBody.LONGEST_WORD))),
				new DoctorBody(form.tried(() -> form.text(DOCTOR + "name", ProfileBody.LONGEST_NAME)), form.tried(
						() -> ClientFields.phone(form, DOCTOR + "phone", (doctor == null) ? null : doctor.phone()))));
	}

	private static List<String> warnings(Form form) {
		String field = PROFILE + "warnings";
		List<String> warnings = form.value(field).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (warnings.size() > ProfileBody.MOST_WARNINGS
				|| warnings.stream().anyMatch((line) -> line.length() > ProfileBody.LONGEST_WARNING)) {
			throw form.mistake(field, "warnings");
		}
		return warnings;
	}

	private static @Nullable String language(Form form) {
		String code = form.optional(PROFILE + "language");
		if (code != null && !ProfileBody.LANGUAGES.contains(code)) {
			throw form.mistake(PROFILE + "language", "choice");
		}
		return code;
	}

	static void show(@Nullable ClientProfile profile, Map<String, @Nullable Object> values) {
		if (profile == null) {
			return;
		}
		values.put(PROFILE + "warnings", String.join("\n", profile.warnings()));
		values.put(PROFILE + "language", profile.language());
		values.put(PROFILE + "address", profile.address());
		values.put(PROFILE + "pronoun", profile.pronoun());
		EmergencyContact contact = Objects.requireNonNullElse(profile.emergencyContact(),
				new EmergencyContact(null, null, null));
		values.put(CONTACT + "name", contact.name());
		values.put(CONTACT + "phone", contact.phone());
		values.put(CONTACT + "relation", contact.relation());
		Doctor doctor = Objects.requireNonNullElse(profile.doctor(), new Doctor(null, null));
		values.put(DOCTOR + "name", doctor.name());
		values.put(DOCTOR + "phone", doctor.phone());
	}

}
