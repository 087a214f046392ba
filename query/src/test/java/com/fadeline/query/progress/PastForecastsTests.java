package com.fadeline.query.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseExtended;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReliabilityReport.Row;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.progress.SittingsTaken.Answer;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static com.fadeline.query.CourseEventFixtures.faded;
import static com.fadeline.query.CourseEventFixtures.fold;
import static com.fadeline.query.CourseEventFixtures.lasered;
import static com.fadeline.query.CourseEventFixtures.opened;
import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;

class PastForecastsTests {

	private static final Instant RECORDED_AT = Instant.parse("2026-12-01T09:00:00Z");

	private static final CourseEvent REACHED = new CourseCompleted(COURSE, CompletionOutcome.TARGET_REACHED, null,
			List.of());

	private static final CourseEvent STOPPED = new CourseDiscontinued(COURSE, "moved away");

	@Test
	void a_forecast_is_compared_with_the_sittings_that_its_course_then_took() {
		List<PastForecast> forecasts = forecasts(opened(), first(3), List.of(REACHED));

		assertThat(forecasts).extracting(PastForecast::afterSittings).containsExactly(0, 2);
		assertThat(forecasts).extracting(PastForecast::taken)
			.containsExactly(new SittingsTaken(3, true), new SittingsTaken(1, true));
		assertThat(forecasts).extracting(PastForecast::planned).containsExactly(6, 4);
	}

	@Test
	void a_reading_at_the_target_decides_before_the_end_does() {
		List<CourseEvent> later = List.of(faded(1, "2026-05-01T10:00:00Z", 97, null), sittingOf(6, 3));

		assertThat(forecasts(opened(), first(2), later)).extracting(PastForecast::taken)
			.containsExactly(new SittingsTaken(2, true));
	}

	@Test
	void a_course_that_goes_on_has_taken_at_least_what_it_has_had_and_an_ended_one_one_more() {
		assertThat(forecasts(opened(), first(3), List.of())).extracting(PastForecast::taken)
			.containsExactly(new SittingsTaken(3, false), new SittingsTaken(1, false));
		assertThat(forecasts(opened(), first(3), List.of(STOPPED))).extracting(PastForecast::taken)
			.containsExactly(new SittingsTaken(4, false), new SittingsTaken(2, false));
	}

	@Test
	void what_is_corrected_or_planned_later_was_not_in_force() {
		CourseEvent read = faded(1, "2026-04-20T10:00:00Z", 20, null);
		CourseEvent corrected = new FadingAmended(COURSE, faded(1, "2026-04-20T10:00:00Z", 80, null).fading(),
				"misread", List.of());
		List<PastForecast> before = forecasts(opened(), first(2), List.of(read, sittingOf(5, 3)));
		List<PastForecast> after = forecasts(opened(), first(2),
				List.of(read, sittingOf(5, 3), corrected, new CourseExtended(COURSE, 9, "slow")));

		assertThat(after).isEqualTo(before);
		assertThat(forecasts(opened(), first(2), List.of(corrected, sittingOf(5, 3))).getLast().chance())
			.isGreaterThan(before.getLast().chance());
	}

	@Test
	void a_withdrawn_sitting_is_not_among_those_taken() {
		List<PastForecast> forecasts = forecasts(opened(), first(3),
				List.of(new SittingRetracted(COURSE, sitting(1), "another client"), sittingOf(6, 4)));

		assertThat(forecasts).extracting(PastForecast::afterSittings).containsExactly(0, 2);
		assertThat(forecasts).extracting(PastForecast::taken)
			.containsExactly(new SittingsTaken(3, false), new SittingsTaken(1, false));
	}

	@Test
	void what_has_been_passed_has_failed_and_what_may_still_come_is_undecided() {
		Remaining range = new Remaining(2, 3, 5);

		assertThat(new SittingsTaken(5, true).within(range)).isEqualTo(Answer.CAME_TRUE);
		assertThat(new SittingsTaken(1, true).within(range)).isEqualTo(Answer.FAILED);
		assertThat(new SittingsTaken(1, false).within(range)).isEqualTo(Answer.UNDECIDED);
		assertThat(new SittingsTaken(5, false).within(range)).isEqualTo(Answer.UNDECIDED);
		assertThat(new SittingsTaken(6, false).within(range)).isEqualTo(Answer.FAILED);
		assertThat(new SittingsTaken(4, false).atMost(3)).isEqualTo(Answer.FAILED);
	}

	@Test
	void a_clinic_of_few_courses_has_numbers_but_no_share() {
		assertThat(report(8).rows()).hasSize(21).allSatisfy((row) -> assertThat(row.trueRate()).isNull());
		assertThat(report(8).rows().getFirst()).extracting(Row::forecasts, Row::cameTrue).containsExactly(8L, 6L);
	}

	/** Wilson's interval of 9 of 12, worked out by his formula. */
	@Test
	void shares_have_their_interval_and_chances_are_compared_by_their_size() {
		List<Row> rows = report(12).rows();

		assertThat(rows.getFirst()).extracting(Row::trueRate, Row::low, Row::high, Row::said)
			.containsExactly(0.75, 0.4677, 0.9111, 0.8);
		assertThat(rows).filteredOn((row) -> row.chanceFrom() != null && row.forecasts() > 0)
			.singleElement()
			.extracting(Row::chanceFrom, Row::chanceTo, Row::said, Row::cameTrue, Row::undecided)
			.containsExactly(0.6, 0.8, 0.7, 9L, 0L);
	}

	/** Of three in four the range, the likely number and the plan hold. */
	private static ReliabilityReport report(int courses) {
		List<PastForecast> forecasts = IntStream.range(0, courses)
			.mapToObj((course) -> new PastForecast(0, new Remaining(2, 3, 5), 0.7, 6,
					new SittingsTaken((course % 4 == 0) ? 7 : 3, true)))
			.toList();
		return new ReliabilityReportBuilder(forecasts).build(ReportScope.ALL, courses, 0);
	}

	private static List<CourseEvent> first(int sittings) {
		return IntStream.rangeClosed(1, sittings).mapToObj((number) -> sittingOf(number + 1, number)).toList();
	}

	private static CourseEvent sittingOf(int month, int number) {
		return lasered(number, "2026-%02d-10T10:00:00Z".formatted(month));
	}

	private static List<PastForecast> forecasts(CourseEvent opened, List<CourseEvent> sittings,
			List<CourseEvent> later) {
		CourseEvent[] events = Stream.of(List.of(opened), sittings, later)
			.flatMap(List::stream)
			.toArray(CourseEvent[]::new);
		List<DomainEventMessage<?>> messages = new ArrayList<>();
		for (int sequence = 0; sequence < events.length; sequence++) {
			messages.add(CourseEventFixtures.message(sequence, RECORDED_AT, events[sequence]));
		}
		return new PastForecasts(new ClinicSettings(ZoneOffset.UTC, Policy.standard()), (year) -> Experience.NONE)
			.of(fold(new ProgressFold(), RECORDED_AT, events), messages);
	}

}
