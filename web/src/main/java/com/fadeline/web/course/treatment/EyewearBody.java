package com.fadeline.web.course.treatment;

import java.util.List;

import com.fadeline.api.course.treatment.Eyewear;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the eyewear of a laser sitting; wavelengths in nanometres. */
record EyewearBody(@Nullable @Positive @Max(20) Double opticalDensity,
		@NotEmpty @Size(max = 20) List<@NotNull @Valid SpanBody> coversNm) {

	Eyewear eyewear() {
		return new Eyewear(this.opticalDensity, this.coversNm.stream().map(SpanBody::span).toList());
	}

	static @Nullable Eyewear of(@Nullable EyewearBody body) {
		return (body == null) ? null : body.eyewear();
	}

	/** Request body of a span of wavelengths; without an end it is a single one. */
	record SpanBody(@NotNull @Min(100) @Max(20_000) Integer from, @Nullable @Min(100) @Max(20_000) Integer to) {

		Eyewear.Span span() {
			Integer end = this.to;
			return (end == null) ? Eyewear.Span.of(this.from) : new Eyewear.Span(this.from, end);
		}

	}

}
