package com.fadeline.web.clients;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.fadeline.api.Lists;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientProfile.Doctor;
import com.fadeline.api.client.ClientProfile.EmergencyContact;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of what those who treat a client have to know; every part may be missing.
 *
 * @param warnings what everybody who treats has to see, each in a few words
 * @param language preferred language, as a code of ISO 639-1
 */
record ProfileBody(@Nullable @Size(max = MOST_WARNINGS) List<@NotBlank @Size(max = LONGEST_WARNING) String> warnings,
		@Nullable String language, @Nullable @Size(max = LONGEST_ADDRESS) String address,
		@Nullable @Size(max = LONGEST_WORD) String pronoun, @Nullable @Valid EmergencyContactBody emergencyContact,
		@Nullable @Valid DoctorBody doctor) {

	static final int MOST_WARNINGS = 10;

	static final int LONGEST_WARNING = 100;

	static final int LONGEST_ADDRESS = 500;

	static final int LONGEST_NAME = 200;

	static final int LONGEST_PHONE = 50;

	static final int LONGEST_WORD = 50;

	/** Codes of all languages. */
	static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

	/** Request body of whom to call if something happens. */
	record EmergencyContactBody(@Nullable @Size(max = LONGEST_NAME) String name,
			@Nullable @Size(max = LONGEST_PHONE) String phone, @Nullable @Size(max = LONGEST_WORD) String relation) {
	}

	/** Request body of the client's doctor. */
	record DoctorBody(@Nullable @Size(max = LONGEST_NAME) String name,
			@Nullable @Size(max = LONGEST_PHONE) String phone) {
	}

	/**
	 * Returns the profile.
	 * @throws MalformedRequestException if there is no such language
	 */
	ClientProfile profile() {
		String code = present(this.language);
		if (code != null && !LANGUAGES.contains(code)) {
			throw new MalformedRequestException("profile.language",
					"'%s' is no language; send a code of ISO 639-1 such as 'tr'".formatted(code));
		}
		return new ClientProfile(Lists.copy(this.warnings).stream().map(String::strip).distinct().toList(), code,
				present(this.address), present(this.pronoun), contact(), treating());
	}

	private @Nullable EmergencyContact contact() {
		return (this.emergencyContact == null) ? null : EmergencyContact.known(present(this.emergencyContact.name()),
				present(this.emergencyContact.phone()), present(this.emergencyContact.relation()));
	}

	private @Nullable Doctor treating() {
		return (this.doctor == null) ? null : Doctor.known(present(this.doctor.name()), present(this.doctor.phone()));
	}

	private static @Nullable String present(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
