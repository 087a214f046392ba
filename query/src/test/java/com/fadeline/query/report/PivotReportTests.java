package com.fadeline.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.PivotReport.Cell;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.report.facts.ReportFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.CourseEventFixtures.booked;
import static com.fadeline.query.CourseEventFixtures.faded;
import static com.fadeline.query.CourseEventFixtures.lasered;
import static com.fadeline.query.CourseEventFixtures.opened;
import static com.fadeline.query.CourseEventFixtures.salined;
import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;

class PivotReportTests {

	private static final CourseEvent[] TREATED = { opened(), lasered(1, "2026-01-10T10:00:00Z"),
			lasered(2, "2026-03-10T10:00:00Z"), salined(3, "2026-03-20T10:00:00Z") };

	@Test
	void sittings_are_counted_by_two_dimensions() {
		assertThat(values(find(Measure.SITTINGS, Dimension.METHOD, Dimension.MONTH), 1))
			.isEqualTo(Map.of("LASER 2026-01", 1.0, "LASER 2026-03", 1.0, "SALINE 2026-03", 1.0));
	}

	@Test
	void a_filter_leaves_what_it_is_of() {
		assertThat(values(find(Measure.SITTINGS, Dimension.ALL, Dimension.ALL, Map.of(Dimension.METHOD, "LASER")), 1))
			.isEqualTo(Map.of("ALL ALL", 2.0));
		assertThat(values(find(Measure.SITTINGS, Dimension.ALL, Dimension.ALL,
				Map.of(Dimension.WAVELENGTH, "1064", Dimension.MONTH, "2026-03")), 1))
			.isEqualTo(Map.of("ALL ALL", 1.0));
		assertThat(values(find(Measure.SITTINGS, Dimension.ALL, Dimension.ALL, Map.of(Dimension.PHOTOTYPE, "V")), 1))
			.isEmpty();
	}

	@Test
	void sittings_count_for_the_site_of_their_zones() {
		CourseEvent[] events = { opened(), lasered(1, "2026-01-10T10:00:00Z", "CROWN"),
				lasered(2, "2026-03-10T10:00:00Z", "LEFT_EYEBROW"),
				lasered(3, "2026-05-10T10:00:00Z", "CROWN", "LEFT_EYEBROW") };

		assertThat(report(find(Measure.SITTINGS, Dimension.SITE, Dimension.ALL), 1, events).cells())
			.extracting(Cell::row)
			.containsExactlyInAnyOrder("SCALP", "FACE", "MIXED");
	}

	@Test
	void only_days_of_the_scope_count() {
		FindPivot query = new FindPivot(new ReportScope(null, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15)),
				Measure.SITTINGS, Dimension.ALL, Dimension.ALL, Map.of());

		assertThat(values(query, 1)).isEqualTo(Map.of("ALL ALL", 1.0));
	}

	@Test
	void a_gain_is_the_mean_of_the_measured_sittings_if_they_are_ten_or_more() {
		CourseEvent[] events = { opened(), lasered(1, "2026-01-10T10:00:00Z"),
				faded(1, "2026-03-01T10:00:00Z", 30, null), lasered(2, "2026-03-10T10:00:00Z"),
				faded(2, "2026-05-01T10:00:00Z", 40, null), lasered(3, "2026-05-10T10:00:00Z") };

		FindPivot query = find(Measure.GAIN, Dimension.ALL, Dimension.ALL);
		assertThat(report(query, 5, events).cells()).containsExactly(new Cell("ALL", "ALL", 10, 20.0, null, null));
		assertThat(report(query, 4, events).cells()).containsExactly(new Cell("ALL", "ALL", 8, null, null, null));
	}

	@Test
	void a_share_has_an_interval_and_none_of_fewer_than_ten_cases() {
		CourseEvent[] missed = { opened(), booked(1, "2026-01-10T10:00:00Z"), new NoShowRecorded(COURSE, sitting(1)) };
		FindPivot query = find(Measure.NO_SHOWS, Dimension.GOAL, Dimension.ALL);

		assertThat(report(query, 10, missed).cells()).singleElement().satisfies((cell) -> {
			assertThat(cell.cases()).isEqualTo(10);
			assertThat(cell.value()).isEqualTo(1.0);
			assertThat(cell.low()).isEqualTo(0.7225);
			assertThat(cell.high()).isEqualTo(1.0);
		});
		assertThat(report(query, 9, missed).cells()).singleElement()
			.isEqualTo(new Cell(opened().goal().name(), "ALL", 9, null, null, null));
	}

	@Test
	void a_course_with_two_reactions_is_affected_once() {
		CourseEvent[] events = { opened(), lasered(1, "2026-01-10T10:00:00Z"), reaction(1), reaction(2) };

		assertThat(report(find(Measure.AFFECTED, Dimension.METHOD, Dimension.ALL), 10, events).cells()).singleElement()
			.satisfies((cell) -> {
				assertThat(cell.cases()).isEqualTo(10);
				assertThat(cell.value()).isEqualTo(1.0);
			});
	}

	/** A grouped report of one dimension is another calculation: sums of cells. */
	@ParameterizedTest
	@EnumSource(value = Dimension.class,
			names = { "METHOD", "WAVELENGTH", "PHOTOTYPE", "PIGMENT", "DEVICE", "OPERATOR" })
	void sittings_are_those_of_the_cells_of_the_reports(Dimension dimension) {
		Map<String, Double> sums = new TreeMap<>();
		CourseContributions.of(Reported.facts(TREATED)).cells().forEach((cell, amount) -> {
			if (cell.figure() == Figure.SITTING && cell.dimension().name().equals(dimension.name())) {
				sums.merge(cell.value() + " ALL", (double) amount.count(), Double::sum);
			}
		});

		assertThat(values(find(Measure.SITTINGS, dimension, Dimension.ALL), 1)).isEqualTo(sums);
	}

	private static CourseEvent reaction(int number) {
		return new ReactionReported(COURSE, new Reaction(new ReactionId(new UUID(3, number)), ReactionKind.BLISTER, 1,
				Instant.parse("2026-01-12T10:00:00Z"), sitting(1), List.of(), null));
	}

	private static FindPivot find(Measure measure, Dimension rows, Dimension columns) {
		return find(measure, rows, columns, Map.of());
	}

	private static FindPivot find(Measure measure, Dimension rows, Dimension columns, Map<Dimension, String> filters) {
		return new FindPivot(ReportScope.ALL, measure, rows, columns, filters);
	}

	private static Map<String, Double> values(FindPivot query, int courses) {
		Map<String, Double> values = new TreeMap<>();
		report(query, courses, TREATED).cells()
			.forEach((cell) -> values.put(cell.row() + " " + cell.column(), cell.value()));
		return values;
	}

	private static PivotReport report(FindPivot query, int courses, CourseEvent... events) {
		ReportFacts facts = Reported.facts(events);
		PivotReportBuilder.Tallies tallies = new PivotReportBuilder.Tallies(query);
		IntStream.range(0, courses).forEach((course) -> tallies.count(facts));
		return tallies.report();
	}

}
