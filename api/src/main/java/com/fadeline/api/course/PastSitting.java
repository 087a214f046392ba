package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Personal;

/**
 * A sitting done elsewhere, as its source tells it; null is what the source does not say.
 *
 * @param number its number in the course as the source has it
 * @param dateDerived whether date or offset were worked out from a stated interval
 * @param weekOffset weeks since the first sitting
 * @param fadingPercent fading after it, in percent of the baseline
 */
public record PastSitting(@Nullable Integer number, @Nullable PartialDate date, boolean dateDerived,
		@Nullable Double weekOffset, @Nullable Range weekOffsetRange, List<Settings> settings,
		@Personal @Nullable String endpoint, @Personal @Nullable String reaction, @Personal @Nullable String pain,
		@Nullable Double fadingPercent, @Personal @Nullable String fadingWords, @Personal List<String> notes) {

	public PastSitting {
		settings = Lists.copy(settings);
		notes = Lists.copy(notes);
	}

	/** From the least to the most, both included. */
	public record Range(double least, double most) {
	}

	/**
	 * Laser settings as far as the source has them; units as in {@link LaserSettings}.
	 */
	public record Settings(@Nullable String laser, @Nullable Integer wavelengthNm, @Nullable Double fluenceJcm2,
			@Nullable Range fluenceRangeJcm2, @Nullable Double spotMm, @Nullable Pulse pulse,
			@Nullable Double repetitionHz, @Nullable Integer passes) {
	}

}
