package com.fadeline.web.course.observation;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.FadingId;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of one reading in {@code percent} and {@code zone}, or of several in
 * {@code readings}.
 */
record NewFadingBody(@Nullable FadingId id, @NotNull Instant observedAt,
		@Nullable @DecimalMin("-100") @DecimalMax("100") Double percent, @Nullable @Size(max = 100) String zone,
		@NotNull Observer observer, @NotNull Scale scale, @Nullable @Size(max = 10_000) String notes,
		@Nullable @Size(min = 1, max = 100) List<@NotNull @Valid ZoneReading> readings) {

	/**
	 * Request body of the reading of one zone, or of the whole site if no zone is named.
	 */
	record ZoneReading(@Nullable FadingId id, @NotNull @DecimalMin("-100") @DecimalMax("100") Double percent,
			@Nullable @Size(max = 100) String zone, @Nullable @Size(max = 10_000) String notes) {
	}

	/** Returns all readings, first the one in {@code percent}. */
	List<Fading> fadings(Supplier<FadingId> ids) {
		if (this.readings == null) {
			if (this.percent == null) {
				throw malformed("percent", "must not be null; send it, or several in readings");
			}
			return List.of(new Fading((this.id == null) ? ids.get() : this.id, this.observedAt, this.percent, this.zone,
					this.observer, this.scale, this.notes));
		}
		if (this.id != null || this.percent != null || this.zone != null) {
			throw malformed("readings", "come instead of id, percent and zone; leave those out");
		}
		return this.readings.stream()
			.map((reading) -> new Fading((reading.id() == null) ? ids.get() : reading.id(), this.observedAt,
					reading.percent(), reading.zone(), this.observer, this.scale,
					(reading.notes() == null) ? this.notes : reading.notes()))
			.toList();
	}

	private static MalformedRequestException malformed(String field, String message) {
		return new MalformedRequestException(List.of(new FieldMistake(field, message)));
	}

}
