package com.fadeline.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.report.facts.Gains;
import com.fadeline.query.report.facts.ReportFacts;
import org.junit.jupiter.api.Test;

import static com.fadeline.query.CourseEventFixtures.events;
import static com.fadeline.query.CourseEventFixtures.faded;
import static com.fadeline.query.CourseEventFixtures.lasered;
import static com.fadeline.query.CourseEventFixtures.opened;
import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GainsTests {

	@Test
	void the_sittings_between_two_observations_share_what_was_gained() {
		Map<SittingId, Double> gains = gains(opened(), lasered(1, "2026-01-10T10:00:00Z"),
				faded(1, "2026-03-01T10:00:00Z", 30, null), lasered(2, "2026-03-02T10:00:00Z"),
				lasered(3, "2026-05-01T10:00:00Z"), faded(2, "2026-07-01T10:00:00Z", 50, null));

		assertThat(gains).containsOnly(Map.entry(sitting(1), 30.0), Map.entry(sitting(2), 10.0),
				Map.entry(sitting(3), 10.0));
	}

	@Test
	void an_observation_before_the_first_sitting_is_where_it_begins() {
		assertThat(gains(opened(), faded(1, "2026-01-09T10:00:00Z", 20, null), lasered(1, "2026-01-10T10:00:00Z"),
				faded(2, "2026-03-01T10:00:00Z", 30, null)))
			.containsOnly(Map.entry(sitting(1), 10.0));
	}

	@Test
	void an_observation_that_is_too_early_states_nothing_yet() {
		assertThat(gains(opened(), lasered(1, "2026-01-10T10:00:00Z"), faded(1, "2026-02-06T10:00:00Z", 80, null)))
			.isEmpty();
		assertThat(gains(opened(), lasered(1, "2026-01-10T10:00:00Z"), faded(1, "2026-02-07T10:00:00Z", 80, null)))
			.containsOnly(Map.entry(sitting(1), 80.0));
	}

	@Test
	void what_the_client_sees_does_not_count() {
		assertThat(
				gains(opened(), lasered(1, "2026-01-10T10:00:00Z"),
						new FadingLogged(CourseEventFixtures.COURSE, new Fading(CourseEventFixtures.fading(1),
								Instant.parse("2026-03-01T10:00:00Z"), 60, null, Observer.CLIENT, Scale.VISUAL, null),
								null)))
			.isEmpty();
	}

	@Test
	void what_was_measured_on_photos_does_not_count() {
		assertThat(gains(opened(), lasered(1, "2026-01-10T10:00:00Z"),
				CourseEventFixtures.measured(1, "2026-03-01T10:00:00Z", 60, null)))
			.isEmpty();
	}

	@Test
	void a_zone_is_followed_apart_and_a_sitting_seen_twice_gains_the_mean() {
		Map<SittingId, Double> gains = gains(opened(), lasered(1, "2026-01-10T10:00:00Z", "CROWN"),
				lasered(2, "2026-01-11T10:00:00Z", "SCAR"), faded(1, "2026-03-01T10:00:00Z", 40, "CROWN"),
				faded(2, "2026-03-01T10:01:00Z", 20, null));

		assertThat(gains).containsOnly(Map.entry(sitting(1), 25.0), Map.entry(sitting(2), 10.0));
	}

	@Test
	void the_depth_of_a_sitting_is_by_what_was_left_before() {
		ReportFacts course = Reported.facts(opened(), lasered(1, "2026-01-10T10:00:00Z"),
				faded(1, "2026-03-01T10:00:00Z", 50, null), lasered(2, "2026-03-10T10:00:00Z"),
				faded(2, "2026-05-01T10:00:00Z", 75, null));

		Gains.Gain second = Objects.requireNonNull(Gains.of(course).of(course.sittings().getLast()));
		assertThat(second.points()).isEqualTo(25);
		assertThat(second.depth()).isCloseTo(Math.log(2), within(1e-12));
	}

	@Test
	void what_was_gained_between_readings_without_a_sitting_belongs_to_none() {
		ReportFacts course = Reported.facts(opened(), lasered(1, "2026-01-10T10:00:00Z"),
				faded(1, "2026-03-01T10:00:00Z", 30, null), faded(2, "2026-05-01T10:00:00Z", 42, null));

		assertThat(Gains.of(course).withoutSitting())
			.containsExactly(new Gains.Later(LocalDate.of(2026, 5, 1), 12, course.sittings().getFirst()));
		assertThat(Objects.requireNonNull(Gains.of(course).of(course.sittings().getFirst())).points()).isEqualTo(30);
	}

	private static Map<SittingId, Double> gains(CourseEvent... events) {
		ReportFacts course = Reported.facts(events(events));
		Map<SittingId, Double> points = new HashMap<>();
		course.sittings().forEach((sitting) -> {
			Gains.Gain gain = Gains.of(course).of(sitting);
			if (gain != null) {
				points.put(sitting.sittingId(), gain.points());
			}
		});
		return points;
	}

}
