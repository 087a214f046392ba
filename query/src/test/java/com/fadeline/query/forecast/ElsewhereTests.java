package com.fadeline.query.forecast;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.CourseId;

import static org.assertj.core.api.Assertions.assertThat;

class ElsewhereTests {

	private static final List<String> ZONES = List.of("CROWN", "SCAR");

	@Test
	void an_extended_history_is_reported_once_by_what_stands_now() {
		History first = history("blog", sitting("2016", 10.0));
		History whole = history("blog", sitting("2016", 10.0), sitting("2017", 30.0));

		List<Elsewhere> told = Elsewhere.with(taken(first, null), imported(whole, first), ZONES);

		assertThat(told).isEqualTo(taken(whole, null));
		assertThat(Elsewhere.seen(told)).extracting(History.Seen::percent).containsExactly(10.0, 30.0);
		assertThat(Elsewhere.atLast(told)).isEqualTo(30.0);
	}

	@Test
	void what_is_reported_late_stands_at_its_place() {
		History late = history("letter", sitting("2010-05", 5.0));

		List<Elsewhere> told = Elsewhere.with(taken(history("blog", sitting("2016", 40.0)), null), imported(late, null),
				ZONES);

		assertThat(Elsewhere.seen(told)).extracting(History.Seen::percent).containsExactly(5.0, 40.0);
		assertThat(Elsewhere.atLast(told)).isEqualTo(40.0);
	}

	@Test
	void a_last_sitting_at_which_nothing_was_seen_states_nothing() {
		assertThat(Elsewhere.atLast(taken(history("blog", sitting("2016", 40.0), sitting("2017", null)), null)))
			.isNull();
		assertThat(Elsewhere.atLast(List.of())).isNull();
	}

	private static List<Elsewhere> taken(History history, @Nullable History before) {
		return Elsewhere.with(List.of(), imported(history, before), ZONES);
	}

	private static HistoryImported imported(History history, @Nullable History before) {
		return new HistoryImported(new CourseId(new UUID(0, 1)), history, before, List.of());
	}

	private static History history(String key, PastSitting... sittings) {
		return new History(key, null, PastMethod.LASER, null, List.of(sittings), List.of());
	}

	private static PastSitting sitting(String date, @Nullable Double percent) {
		return new PastSitting(null, PartialDate.parse(date), false, null, null, List.of(), null, null, null, percent,
				null, List.of());
	}

}
