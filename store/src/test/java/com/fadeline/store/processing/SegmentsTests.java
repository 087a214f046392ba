package com.fadeline.store.processing;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentsTests {

	@Test
	void shares_that_are_all_of_the_events_lack_none() {
		assertThat(Segments.missing(Set.of(0))).isEmpty();
		assertThat(Segments.missing(Set.of(0, 1))).isEmpty();
		assertThat(Segments.missing(Set.of(0, 1, 2))).isEmpty();
		assertThat(Segments.missing(Set.of(0, 1, 2, 3))).isEmpty();
	}

	@Test
	void a_share_that_was_lost_is_named() {
		assertThat(Segments.missing(Set.of(1))).containsExactly(0);
		assertThat(Segments.missing(Set.of(1, 2, 3))).containsExactly(0);
		assertThat(Segments.missing(Set.of(0, 2, 3))).containsExactly(1);
		assertThat(Segments.missing(List.of(3))).containsExactly(0, 1);
	}

	@Test
	void where_there_never_was_any_none_is_lost() {
		assertThat(Segments.missing(Set.of())).isEmpty();
	}

}
