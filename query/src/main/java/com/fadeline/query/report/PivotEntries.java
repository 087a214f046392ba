package com.fadeline.query.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.Measure;
import com.fadeline.query.report.facts.Gains;
import com.fadeline.query.report.facts.Gains.Gain;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Booked;
import com.fadeline.query.report.facts.ReportFacts.Fate;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import com.fadeline.query.report.facts.Traits;
import org.jspecify.annotations.Nullable;

/**
 * Calculator of the cases of a course that a measure of a pivot table counts; a pure
 * function of its facts.
 */
final class PivotEntries {

	private final ReportFacts course;

	private PivotEntries(ReportFacts course) {
		this.course = course;
	}

	static Stream<Entry> of(Measure measure, ReportFacts course) {
		PivotEntries entries = new PivotEntries(course);
		return switch (measure) {
			case COURSES -> Stream.of(entries.course(1));
			case COMPLETED -> entries.ended();
			case AFFECTED -> entries.affected();
			case SITTINGS -> course.sittings().stream().map((sitting) -> entries.sitting(sitting, sitting.day(), 1));
			case GAIN -> entries.gains();
			case COMPLETE_RECORDS -> course.sittings()
				.stream()
				.map((sitting) -> entries.sitting(sitting, sitting.day(),
						CourseContributions.missing(course, sitting).isEmpty() ? 1 : 0));
			case NO_SHOWS ->
				entries.bookings(Fate.NO_SHOW).filter((entry) -> entry.fate() != Fate.CANCELLED).map(Settled::entry);
			case CANCELLATIONS -> entries.bookings(Fate.CANCELLED).map(Settled::entry);
		};
	}

	private Stream<Entry> ended() {
		return switch (this.course.status()) {
			case COMPLETED -> Stream.of(course(1));
			case DISCONTINUED -> Stream.of(course(0));
			case OPEN -> Stream.empty();
		};
	}

	/** Treated courses, and for each reaction once more as affected, at the opening. */
	private Stream<Entry> affected() {
		if (this.course.sittings().isEmpty()) {
			return Stream.empty();
		}
		LocalDate day = this.course.openedOn();
		return Stream.concat(this.course.sittings().stream().map((sitting) -> sitting(sitting, day, 0)),
				this.course.reactions()
					.stream()
					.map((reaction) -> sitting(CourseContributions.cause(this.course, reaction), day, 1)));
	}

	private Stream<Entry> gains() {
		Gains gains = Gains.of(this.course);
		return this.course.sittings().stream().flatMap((sitting) -> {
			@Nullable Gain gain = gains.of(sitting);
			return (gain == null) ? Stream.empty() : Stream.of(sitting(sitting, sitting.day(), gain.points()));
		});
	}

	private Stream<Settled> bookings(Fate counted) {
		return this.course.bookings()
			.stream()
			.filter((booked) -> booked.fate() != Fate.PENDING)
			.map((booked) -> new Settled(booked.fate(), booking(booked, counted)));
	}

	private Entry booking(Booked booked, Fate counted) {
		return new Entry(traits(booked.day()), booked.day(), (booked.fate() == counted) ? 1 : 0);
	}

	private Entry course(double value) {
		LocalDate day = this.course.openedOn();
		return new Entry(traits(day), day, value);
	}

	private Entry sitting(@Nullable Sitting sitting, LocalDate day, double value) {
		Map<Grouping, String> known = Traits.of(this.course, sitting);
		Map<Dimension, String> traits = traits(day);
		if (sitting != null && !sitting.zones().isEmpty()) {
			traits.put(Dimension.SITE, Traits.site(this.course, sitting.zones()));
		}
		traits.put(Dimension.METHOD, known.getOrDefault(Grouping.METHOD, Traits.UNKNOWN));
		traits.put(Dimension.WAVELENGTH, known.getOrDefault(Grouping.WAVELENGTH, Traits.UNKNOWN));
		traits.put(Dimension.DEVICE, known.getOrDefault(Grouping.DEVICE, Traits.UNKNOWN));
		traits.put(Dimension.OPERATOR, known.getOrDefault(Grouping.OPERATOR, Traits.UNKNOWN));
		return new Entry(traits, day, value);
	}

	private Map<Dimension, String> traits(LocalDate day) {
		Map<Dimension, String> traits = new EnumMap<>(Dimension.class);
		traits.put(Dimension.ALL, Traits.ALL);
		traits.put(Dimension.MONTH, YearMonth.from(day).toString());
		traits.put(Dimension.CLINIC, this.course.clinicId().toString());
		traits.put(Dimension.SITE, Traits.site(this.course, this.course.zones()));
		traits.put(Dimension.GOAL, this.course.goal().name());
		traits.put(Dimension.PHOTOTYPE, Traits.phototype(this.course));
		traits.put(Dimension.PIGMENT, this.course.pigment().name());
		return traits;
	}

	/** Value object of a booking that is settled. */
	private record Settled(Fate fate, Entry entry) {
	}

	/**
	 * Value object of one case.
	 *
	 * @param value 1 or 0 where a share is counted, else the value
	 */
	record Entry(Map<Dimension, String> traits, LocalDate day, double value) {

		String of(Dimension dimension) {
			return this.traits.getOrDefault(dimension, Traits.UNKNOWN);
		}

	}

}
