package com.fadeline.query.attention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinical.RestIntervals;
import com.fadeline.api.clinical.RestPeriod;
import com.fadeline.api.clinical.TreatedCourse;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.Readiness.ZoneRest;
import com.fadeline.wording.AttentionSentences;

/** Value object of how far the zones of a course have rested on a day. */
record Rested(RestPeriod rest, LocalDate today) {

	/**
	 * Returns the rest of a course.
	 * @param ofClient all courses of the client: its zones rest from treatments in any
	 */
	static Rested of(AttentionFacts facts, List<AttentionFacts> ofClient, ClinicSettings clinic, LocalDate today) {
		return new Rested(new RestIntervals(ofClient.stream().map((course) -> treated(course, clinic)).toList(),
				clinic.policy().intervals())
			.restOf(treated(facts, clinic)), today);
	}

	private static TreatedCourse treated(AttentionFacts course, ClinicSettings clinic) {
		Stream<TreatedZones> here = course.sittings()
			.stream()
			.map((sitting) -> new TreatedZones(sitting.zones(), clinic.dayOf(sitting.performedAt()), sitting.method()));
		return new TreatedCourse(course.courseId(), course.bodySite(), course.zones(), course.assessment(),
				Stream.concat(course.stopsElsewhere().stream(), here).toList());
	}

	/**
	 * Returns the day since which a zone has rested as long as recommended; null while
	 * none has.
	 */
	@Nullable LocalDate since() {
		LocalDate from = this.rest.recommendedFrom();
		return (from == null || from.isAfter(this.today)) ? null : from;
	}

	/** Returns that the course is ready; with the zones that are, where others rest. */
	String reason(LocalDate since, AttentionSentences sentences) {
		LocalDate last = this.rest.zones()
			.stream()
			.map(ZoneRest::recommendedFrom)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(since);
		return last.isAfter(this.today) ? sentences.ready(zones(), since, last) : sentences.ready(since);
	}

	private List<String> zones() {
		return this.rest.zones()
			.stream()
			.filter((zone) -> zone.recommendedFrom() != null && !zone.recommendedFrom().isAfter(this.today))
			.map(ZoneRest::zone)
			.toList();
	}

}
