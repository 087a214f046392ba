package com.fadeline.query.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.policy.Policy;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.report.Cell.Amount;
import com.fadeline.query.report.facts.ReportFacts;

/** Folds events as the reports do; the days of the clinic are those of Berlin. */
final class Reported {

	private static final Instant RECORDED_AT = Instant.parse("2026-06-01T12:00:00Z");

	private static final ClinicSettings SETTINGS = new ClinicSettings(ZoneId.of("Europe/Berlin"), Policy.standard());

	private Reported() {
	}

	static ReportFacts facts(CourseEvent... events) {
		return CourseEventFixtures.fold(new CourseTallyFold((clinic) -> SETTINGS), RECORDED_AT, events).facts();
	}

	/** The counts of a figure by "dimension value detail on day". */
	static Map<String, Long> counts(Figure figure, CourseEvent... events) {
		Map<String, Long> counts = new TreeMap<>();
		CourseContributions.of(facts(events)).cells().forEach((Cell cell, Amount amount) -> {
			if (cell.figure() == figure) {
				counts.put("%s %s %s on %s".formatted(cell.dimension(), cell.value(), cell.detail(), cell.day()),
						amount.count());
			}
		});
		return counts;
	}

}
