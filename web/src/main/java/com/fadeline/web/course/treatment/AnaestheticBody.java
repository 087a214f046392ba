package com.fadeline.web.course.treatment;

import com.fadeline.api.course.treatment.Anaesthetic;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the local anaesthetic of a sitting. */
record AnaestheticBody(@Nullable @Size(max = 200) String product, @Nullable @Positive @Max(100) Double percent,
		@Nullable @Positive @Max(1000) Double grams, @Nullable @Positive @Max(1440) Integer minutes,
		@Nullable Boolean occlusion, @Nullable @Positive Double areaCm2,
		@Nullable @Positive @Max(500) Double bodyWeightKg) {

	Anaesthetic anaesthetic() {
		return new Anaesthetic(this.product, this.percent, this.grams, this.minutes, this.occlusion, this.areaCm2,
				this.bodyWeightKg);
	}

	static @Nullable Anaesthetic of(@Nullable AnaestheticBody body) {
		return (body == null) ? null : body.anaesthetic();
	}

}
