package com.fadeline.web.clinics;

import com.fadeline.administration.clinics.Clinic;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of how clients reach their clinic; each part may be missing.
 *
 * @param emergency phone number for severe reactions, also outside the opening hours
 */
record ContactBody(@Nullable @Size(max = 50) @Pattern(regexp = PHONE, message = NO_PHONE) String phone,
		@Nullable @Email @Size(max = 320) String email, @Nullable @Size(max = 500) String address,
		@Nullable @Size(max = 50) @Pattern(regexp = PHONE, message = NO_PHONE) String emergency) {

	/** Phone number: at least three digits, as emergency numbers have, and separators. */
	static final String PHONE = "(?=(\\D*\\d){3})[\\d +/().-]*";

	private static final String NO_PHONE = "must be a phone number: digits with + - / ( ) and blanks";

	Clinic.Contact contact() {
		return new Clinic.Contact(present(this.phone), present(this.email), present(this.address),
				present(this.emergency));
	}

	private static @Nullable String present(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
