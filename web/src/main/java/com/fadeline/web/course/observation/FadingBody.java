package com.fadeline.web.course.observation;

import java.time.Instant;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.FadingId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a corrected reading of fading, in percent of the baseline.
 *
 * @param measurement what people read has none; it comes with what is read and sent back
 */
public record FadingBody(@Nullable FadingId id, @NotNull Instant observedAt,
		@NotNull @DecimalMin("-100") @DecimalMax("100") Double percent, @Nullable @Size(max = 100) String zone,
		@NotNull Observer observer, @NotNull Scale scale, @Nullable @Size(max = 10_000) String notes,
		@Null @Nullable Object measurement) {

	public Fading fading(FadingId fading) {
		return new Fading(fading, this.observedAt, this.percent, this.zone, this.observer, this.scale, this.notes);
	}

}
