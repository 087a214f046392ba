package com.fadeline.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class FadingChartTests extends HttpTest {

	private static final Instant SEEN = Instant.parse("2025-03-04T10:00:00Z");

	@Autowired
	MessageFormatter say;

	@Test
	void it_has_what_was_seen_the_target_and_when_that_may_be_reached() {
		FadingChart chart = FadingChart.of(progress(List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 1)),
				new ProgressView.Observation(SEEN, 35, 1, Observer.CLIENT, true, "CROWN", null)), this.say);

		assertThat(chart.points())
			.containsExactly(new FadingChart.Point(SEEN.toEpochMilli(), 35, true, true, false, "crown"));
		assertThat(chart.finish())
			.isEqualTo(new FadingChart.Finish(Instant.parse("2025-05-31T15:00:00Z").toEpochMilli(),
					Instant.parse("2025-08-31T15:00:00Z").toEpochMilli()));
		assertThat(chart.json()).contains("\"kind\":\"fading\"", "\"target\":95", "\"target\":\"Target 95\u00a0%\"");
	}

	@Test
	void sittings_are_marks_and_the_first_is_where_fading_was_none() {
		Instant first = Instant.parse("2025-01-07T10:00:00Z");
		ProgressView.Milestone sitting = new ProgressView.Milestone(first, MilestoneKind.SITTING, "Sitting 1", 1,
				Method.LASER, List.of(), null, null, null);
		ProgressView.Observation seen = new ProgressView.Observation(SEEN, 35, 1, Observer.SPECIALIST, false, null,
				null);

		FadingChart chart = FadingChart.of(progress(List.of(), List.of(sitting), seen), this.say);

		assertThat(chart.sittings()).containsExactly(new FadingChart.Mark(first.toEpochMilli(), "1", "laser"));
		assertThat(chart.start()).isEqualTo(first.toEpochMilli());
		assertThat(chart.points())
			.containsExactly(new FadingChart.Point(SEEN.toEpochMilli(), 35, false, false, false, null));
		assertThat(chart.summary()).startsWith("Fading over time: one reading, one sitting; last 35\u00a0% on ")
			.endsWith("target 95\u00a0%. The table below has all of them.");
	}

	@Test
	void after_sittings_elsewhere_nobody_knows_when_fading_was_none() {
		List<ProgressView.Milestone> timeline = List.of(
				new ProgressView.Milestone(null, MilestoneKind.HISTORY, "2 sittings elsewhere"),
				new ProgressView.Milestone(SEEN, MilestoneKind.SITTING, "Sitting 3"));

		assertThat(FadingChart.of(progress(List.of(), timeline), this.say).start()).isNull();
	}

	@Test
	void what_nobody_knows_the_day_of_has_no_place_on_it() {
		FadingChart chart = FadingChart
			.of(progress(List.of(), new ProgressView.Observation(null, 20, 1, null, false, null, null)), this.say);

		assertThat(chart.points()).isEmpty();
		assertThat(chart.finish()).isNull();
	}

	private static ProgressView progress(List<LocalDate> finishBetween, ProgressView.Observation... seen) {
		return progress(finishBetween, List.of(), seen);
	}

	private static ProgressView progress(List<LocalDate> finishBetween, List<ProgressView.Milestone> timeline,
			ProgressView.Observation... seen) {
		ProgressView sample = Samples.progress(2);
		return new ProgressView(sample.courseId(), sample.clientId(), sample.clinicId(), sample.status(), sample.goal(),
				sample.targetFading(), sample.sittings(),
				new ProgressView.FadingProgress(35.0, SEEN, null, false, List.of(seen)), sample.next(),
				new ProgressView.Forecast(0.5, finishBetween), List.of(), List.of(), timeline, sample.sequence());
	}

}
