package com.fadeline.api.course.treatment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;

/**
 * Value object of a sitting done elsewhere, as its source states it; null if the source
 * does not state it.
 *
 * @param number its number in the course according to the source
 * @param dateDerived whether date or offset were derived from a stated interval
 * @param weekOffset weeks since the first sitting
 * @param fadingPercent fading after it, in percent of the baseline
 * @param zones those it treated; empty if not known
 * @param operator the operator, in words
 * @param place its place in its history, from 1, in the order of recording; it stays when
 * others are withdrawn; null until it is part of a history
 */
public record PastSitting(@Nullable Integer number, @Nullable PartialDate date, boolean dateDerived,
		@Nullable Double weekOffset, @Nullable Range weekOffsetRange, List<Settings> settings,
		@Personal @Nullable String endpoint, @Personal @Nullable String reaction, @Personal @Nullable String pain,
		@Nullable Double fadingPercent, @Personal @Nullable String fadingWords, @Personal List<String> notes,
		@Personal List<String> zones, @Personal @Nullable String operator, @Nullable Integer place) {

	public PastSitting {
		settings = Lists.copy(settings);
		notes = Lists.copy(notes);
		zones = Zones.of(zones);
	}

	/** Creates one that is not part of a history yet. */
	public PastSitting(@Nullable Integer number, @Nullable PartialDate date, boolean dateDerived,
			@Nullable Double weekOffset, @Nullable Range weekOffsetRange, List<Settings> settings,
			@Nullable String endpoint, @Nullable String reaction, @Nullable String pain, @Nullable Double fadingPercent,
			@Nullable String fadingWords, List<String> notes, List<String> zones, @Nullable String operator) {
		this(number, date, dateDerived, weekOffset, weekOffsetRange, settings, endpoint, reaction, pain, fadingPercent,
				fadingWords, notes, zones, operator, null);
	}

	/** Creates one whose zones and operator are not known. */
	public PastSitting(@Nullable Integer number, @Nullable PartialDate date, boolean dateDerived,
			@Nullable Double weekOffset, @Nullable Range weekOffsetRange, List<Settings> settings,
			@Nullable String endpoint, @Nullable String reaction, @Nullable String pain, @Nullable Double fadingPercent,
			@Nullable String fadingWords, List<String> notes) {
		this(number, date, dateDerived, weekOffset, weekOffsetRange, settings, endpoint, reaction, pain, fadingPercent,
				fadingWords, notes, List.of(), null);
	}

	/** Returns the same sitting at that place of its history. */
	public PastSitting placed(@Nullable Integer place) {
		return new PastSitting(this.number, this.date, this.dateDerived, this.weekOffset, this.weekOffsetRange,
				this.settings, this.endpoint, this.reaction, this.pain, this.fadingPercent, this.fadingWords,
				this.notes, this.zones, this.operator, place);
	}

	/** Returns the same sitting, moved up by one if it comes after a removed one. */
	PastSitting after(int gone) {
		return (this.number == null || this.number <= gone) ? this
				: new PastSitting(this.number - 1, this.date, this.dateDerived, this.weekOffset, this.weekOffsetRange,
						this.settings, this.endpoint, this.reaction, this.pain, this.fadingPercent, this.fadingWords,
						this.notes, this.zones, this.operator, this.place);
	}

	/**
	 * Returns the zones that it treated in a course: its own, else the only one of the
	 * course.
	 */
	public List<String> zonesIn(List<String> ofCourse) {
		if (!this.zones.isEmpty()) {
			return this.zones;
		}
		return (ofCourse.size() == 1) ? ofCourse : List.of();
	}

	/**
	 * Value object of a range from the least to the most, both included.
	 *
	 * @param least null if it is open below
	 * @param most null if it is open above
	 */
	public record Range(@Nullable Double least, @Nullable Double most) {

		public Range(double least, double most) {
			this((Double) least, (Double) most);
		}

	}

	/**
	 * Value object of laser settings as far as stated by the source; units as in
	 * {@link LaserSettings}.
	 */
	public record Settings(@Nullable String laser, @Nullable Integer wavelengthNm, @Nullable Double fluenceJcm2,
			@Nullable Range fluenceRangeJcm2, @Nullable Double spotMm, @Nullable Pulse pulse,
			@Nullable Double repetitionHz, @Nullable Integer passes) {
	}

}
