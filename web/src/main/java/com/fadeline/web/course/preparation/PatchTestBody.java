package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.web.course.LaserSettingsBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a patch test. */
record PatchTestBody(@Nullable PatchTestId id, @NotNull Instant performedAt,
		@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones,
		@Nullable @Size(max = 100) List<@NotNull @Valid LaserSettingsBody> settings) {

	PatchTest patchTest(PatchTestId patchTest) {
		return new PatchTest(patchTest, this.performedAt, this.zones, LaserSettingsBody.all(this.settings));
	}

}
