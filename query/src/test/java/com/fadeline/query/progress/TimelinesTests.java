package com.fadeline.query.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.wording.Wording;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelinesTests {

	private static final Instant RECORDED_AT = Instant.parse("2026-01-05T09:00:00Z");

	private final Timelines timelines = new Timelines();

	private final ProgressFacts facts = CourseEventFixtures.fold(new ProgressFold(), RECORDED_AT,
			new CourseEvent[] { CourseEventFixtures.opened() });

	@Test
	void the_timeline_of_the_same_facts_is_built_once() {
		List<Milestone> first = in("Europe/Lisbon");
		assertThat(in("Europe/Lisbon")).isSameAs(first).isEqualTo(Timeline.of(this.facts, words("Europe/Lisbon")));
	}

	@Test
	void a_clinic_that_has_changed_its_time_zone_sees_its_days() {
		List<Milestone> first = in("Europe/Lisbon");
		assertThat(in("Pacific/Auckland")).isNotEqualTo(first)
			.isEqualTo(Timeline.of(this.facts, words("Pacific/Auckland")));
	}

	private List<Milestone> in(String zone) {
		return this.timelines.of(this.facts, words(zone));
	}

	private static Wording words(String zone) {
		return Wording.english(ZoneId.of(zone));
	}

}
