package com.fadeline.web.course.preparation;

import java.time.Instant;

import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Request body that names a consent and says why it is void. */
record VoidBody(@NotNull ConsentKind kind, @NotBlank @Size(max = 100) String formVersion, @NotNull Instant signedAt,
		@NotBlank @Size(max = 10_000) String reason) {

	Consent consent() {
		return new Consent(this.kind, this.formVersion, this.signedAt);
	}

}
