package com.fadeline.api.course.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.fadeline.api.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TreatedDayTests {

	private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

	private static final TreatedDay AT_NOON = new TreatedDay(Instant.parse("2026-02-02T12:00:00Z"), DAY,
			List.of("CROWN"));

	@ParameterizedTest
	@CsvSource({ "2026-02-02T11:59:59Z, false", "2026-02-02T12:00:00Z, true", "2026-02-02T12:00:01Z, true",
			"2026-03-01T23:00:00Z, true", "2026-03-02T00:00:00Z, false", "2026-02-01T12:00:00Z, false" })
	void a_reading_of_the_day_of_a_sitting_is_early_from_its_moment_on(String seenAt, boolean early) {
		assertThat(early(seenAt, "CROWN", AT_NOON)).isEqualTo(early);
		assertThat(early(seenAt, null, AT_NOON)).isEqualTo(early);
		assertThat(early(seenAt, "SCAR", AT_NOON)).isFalse();
	}

	@Test
	void a_reading_before_a_sitting_of_its_day_is_early_by_the_one_before() {
		TreatedDay before = new TreatedDay(Instant.parse("2026-01-20T12:00:00Z"), LocalDate.of(2026, 1, 20),
				List.of("CROWN"));

		assertThat(TreatedDay.last(Instant.parse("2026-02-02T09:00:00Z"), DAY, "CROWN", List.of(AT_NOON, before)))
			.contains(before);
		assertThat(early("2026-02-02T09:00:00Z", "CROWN", before, AT_NOON)).isTrue();
	}

	@Test
	void where_the_day_of_a_sitting_alone_is_known_its_whole_day_is_early() {
		assertThat(early("2026-02-02T00:00:00Z", "CROWN", new TreatedDay(null, DAY, List.of("CROWN")))).isTrue();
	}

	@Test
	void a_history_counts_for_the_only_zone_or_for_the_whole_site() {
		History history = new History("h", null, PastMethod.LASER, 2,
				List.of(past(new PartialDate(2026, 2, 2)), past(new PartialDate(2026, 2, null))), List.of());
		List<TreatedDay> one = TreatedDay.elsewhere(history, List.of("CROWN")).toList();
		TreatedDay[] several = TreatedDay.elsewhere(history, List.of("CROWN", "SCAR")).toArray(TreatedDay[]::new);

		assertThat(one).containsExactly(new TreatedDay(null, DAY, List.of("CROWN")));
		assertThat(early("2026-02-10T10:00:00Z", null, several)).isTrue();
		assertThat(early("2026-02-10T10:00:00Z", "CROWN", several)).isFalse();
	}

	private static PastSitting past(PartialDate date) {
		return new PastSitting(null, date, false, null, null, List.of(), null, null, null, null, null, List.of());
	}

	private static boolean early(String seenAt, @Nullable String zone, TreatedDay... treatments) {
		Instant at = Instant.parse(seenAt);
		return TreatedDay.early(at, LocalDate.ofInstant(at, ZoneOffset.UTC), zone, List.of(treatments), 28);
	}

}
