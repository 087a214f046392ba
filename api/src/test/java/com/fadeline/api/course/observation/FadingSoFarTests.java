package com.fadeline.api.course.observation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fadeline.api.course.observation.FadingSoFar.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FadingSoFarTests {

	private static final List<String> ZONES = List.of("CROWN", "TEMPLE_LEFT");

	@Test
	void zones_read_apart_make_their_mean_whichever_came_last() {
		FadingSoFar fading = of(Map.of(), read(1, "CROWN", 60), read(2, "TEMPLE_LEFT", 20));

		assertThat(fading.figure()).extracting(FadingSoFar.Figure::percent, FadingSoFar.Figure::rule)
			.containsExactly(40.0, FadingRule.ZONES_EQUALLY);
		assertThat(fading.zones()).extracting(ZoneFading::zone, ZoneFading::percent)
			.containsExactly(tuple("CROWN", 60.0), tuple("TEMPLE_LEFT", 20.0));
	}

	@Test
	void zones_are_weighed_by_area_where_all_areas_are_known() {
		Reading[] readings = { read(1, "CROWN", 60), read(2, "TEMPLE_LEFT", 20) };

		assertThat(of(Map.of("CROWN", 30.0, "TEMPLE_LEFT", 10.0), readings).figure())
			.extracting(FadingSoFar.Figure::percent, FadingSoFar.Figure::rule)
			.containsExactly(50.0, FadingRule.ZONES_BY_AREA);
		assertThat(of(Map.of("CROWN", 30.0), readings).figure()).extracting(FadingSoFar.Figure::rule)
			.isEqualTo(FadingRule.ZONES_EQUALLY);
	}

	@Test
	void one_zone_of_two_states_that_the_other_was_not_read() {
		FadingSoFar fading = of(Map.of(), read(1, "CROWN", 96));

		assertThat(fading.figure()).extracting(FadingSoFar.Figure::rule).isEqualTo(FadingRule.ZONES_READ);
		assertThat(fading.reaches(95)).isFalse();
	}

	@Test
	void a_reading_of_the_whole_site_stands_until_every_zone_was_read_since() {
		assertThat(of(Map.of(), read(1, null, 40), read(2, "CROWN", 90)).figure())
			.extracting(FadingSoFar.Figure::percent, FadingSoFar.Figure::rule)
			.containsExactly(40.0, FadingRule.WHOLE_SITE);
		assertThat(of(Map.of(), read(1, null, 40), read(2, "CROWN", 90), read(3, "TEMPLE_LEFT", 70)).figure())
			.extracting(FadingSoFar.Figure::percent)
			.isEqualTo(80.0);
	}

	@Test
	void neither_early_readings_nor_those_of_clients_make_the_figure() {
		Reading early = new Reading(90, at(2), 1, true, null, Observer.SPECIALIST);
		Reading own = new Reading(80, at(3), 1, false, null, Observer.CLIENT);

		assertThat(of(Map.of(), early, own).figure()).isNull();
		assertThat(of(Map.of(), read(1, null, 40), early, own).figure()).extracting(FadingSoFar.Figure::percent)
			.isEqualTo(40.0);
		assertThat(of(Map.of(), own).reaches(50)).isFalse();
	}

	private static FadingSoFar of(Map<String, Double> areas, Reading... readings) {
		return FadingSoFar.of(ZONES, List.of(readings), areas);
	}

	private static Reading read(int day, @Nullable String zone, double percent) {
		return new Reading(percent, at(day), day, false, zone, Observer.SPECIALIST);
	}

	private static Instant at(int day) {
		return Instant.parse("2026-03-01T12:00:00Z").plusSeconds(86_400L * day);
	}

}
