package com.fadeline.web.qualifications;

import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a qualification.
 *
 * @param title what it is called; needed for OTHER
 * @param issuer who certified it
 * @param validUntil last day; left out if it does not expire
 */
record QualificationBody(@Nullable UUID id, @NotNull QualificationKind kind, @Nullable @Size(max = 200) String title,
		@Nullable @Size(max = 200) String issuer, @NotNull LocalDate obtainedOn, @Nullable LocalDate validUntil) {

	Qualification.Details details() {
		return new Qualification.Details(this.kind, text(this.title), text(this.issuer), this.obtainedOn,
				this.validUntil);
	}

	private static @Nullable String text(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
