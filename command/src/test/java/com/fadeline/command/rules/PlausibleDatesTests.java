package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.Finding;
import com.fadeline.api.Policy;
import com.fadeline.api.ScreeningPolicy;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.Screening.Answer;
import com.fadeline.api.course.ScreeningItem;

import static com.fadeline.command.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

/** Dates that cannot be meant, also where no page or body was read. */
class PlausibleDatesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

	@Test
	void a_year_of_two_digits_is_asked_about() {
		assertThat(answered(LocalDate.of(26, 1, 10))).singleElement().satisfies((finding) -> {
			assertThat(finding.rule()).isEqualTo("structure.since");
			assertThat(finding.message()).contains("did you mean 2026?");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1899-12-31", "2026-01-21", "2206-01-10" })
	void an_item_is_present_within_a_life_and_not_after_the_answer(String since) {
		assertThat(answered(LocalDate.parse(since))).isNotEmpty().allMatch(PlausibleDatesTests::isAboutSince);
	}

	@Test
	void a_day_that_can_be_meant_says_nothing() {
		assertThat(answered(DAY)).isEmpty();
		assertThat(answered(LocalDate.of(2012, 5, 1))).isEmpty();
	}

	@Test
	void an_answer_on_record_since_an_impossible_day_counts_from_the_day_it_was_given() {
		ScreeningPolicy.Consequence sunburn = Policy.standard().screening().of(ScreeningItem.SUNBURN_OR_TAN);

		assertThat(sunburn.counts(since(LocalDate.of(26, 11, 20)), DAY, DAY.plusDays(1))).isTrue();
		assertThat(sunburn.counts(since(LocalDate.of(2025, 11, 20)), DAY, DAY.plusDays(1))).isFalse();
	}

	private static List<Finding> answered(LocalDate since) {
		return Facts.ofCourse()
			.findings(new Intention.Answering(new Screening(at(DAY), List.of(since(since)))))
			.stream()
			.filter((finding) -> finding.rule().startsWith("structure."))
			.toList();
	}

	private static boolean isAboutSince(Finding finding) {
		return finding.rule().equals("structure.since");
	}

	private static Answer since(LocalDate day) {
		return new Answer(ScreeningItem.SUNBURN_OR_TAN, true, day, null, null, null, null);
	}

}
