package com.fadeline.web.course.preparation;

import java.time.Instant;

import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Request body of a signed consent. */
record ConsentBody(@NotNull ConsentKind kind, @NotBlank @Size(max = 200) String formVersion,
		@NotNull Instant signedAt) {

	Consent consent() {
		return new Consent(this.kind, this.formVersion, this.signedAt);
	}

}
