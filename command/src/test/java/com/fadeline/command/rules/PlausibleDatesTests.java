package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.Finding;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.Screening.Answer;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

/** Dates that cannot be meant, also where no page or body was read. */
class PlausibleDatesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

	private static final Reaction REACTION = Examples.reaction(7, DAY);

	@Test
	void a_year_of_two_digits_is_asked_about() {
		assertThat(answered(LocalDate.of(26, 1, 10))).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo("structure.since");
			assertThat(finding.message()).contains("did you mean 2026?");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "1899-12-31", "2026-01-21", "2206-01-10" })
	void an_item_is_present_within_a_life_and_not_after_the_answer(String since) {
		assertThat(answered(LocalDate.parse(since))).isNotEmpty().allMatch(PlausibleDatesTests::isAboutSince);
	}

	@Test
	void a_day_that_can_be_meant_states_nothing() {
		assertThat(answered(DAY)).isEmpty();
		assertThat(answered(LocalDate.of(2012, 5, 1))).isEmpty();
	}

	@Test
	void an_answer_on_record_since_an_impossible_day_counts_from_the_day_it_was_given() {
		ScreeningPolicy.Consequence sunburn = Policy.standard().screening().of(ScreeningItem.SUNBURN_OR_TAN);

		assertThat(sunburn.counts(since(LocalDate.of(26, 11, 20)), DAY, DAY.plusDays(1))).isTrue();
		assertThat(sunburn.counts(since(LocalDate.of(2025, 11, 20)), DAY, DAY.plusDays(1))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0026-02-10, did you mean 2026?", "1995-02-10, give a day from 2000-01-01",
			"2077-02-10, give a day from 2000-01-01" })
	void the_next_follow_up_is_on_a_day_that_can_be_meant(LocalDate nextLook, String remedy) {
		assertThat(followed(nextLook, null)).anySatisfy((finding) -> {
			assertThat(finding.id()).isEqualTo("structure.nextLook");
			assertThat(finding.message()).contains(remedy);
		});
		assertThat(followed(DAY.plusYears(1), null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0026-01-10, did you mean 2026?", "1951-01-10, give a day from 1980-01-01" })
	void a_maker_was_informed_on_a_day_that_can_be_meant(LocalDate reportedOn, String remedy) {
		assertThat(followed(null, reportedOn)).anySatisfy((finding) -> {
			assertThat(finding.id()).isEqualTo("structure.reportedOn");
			assertThat(finding.message()).contains(remedy);
		});
		assertThat(followed(null, DAY)).isEmpty();
	}

	@Test
	void a_letter_after_a_reaction_expires_on_a_day_that_can_be_meant() {
		assertThat(cleared(DAY, LocalDate.of(2095, 1, 1))).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo("structure.expiry");
			assertThat(finding.message()).contains("give a day from");
		});
		assertThat(cleared(LocalDate.of(26, 1, 20), null)).anySatisfy((finding) -> {
			assertThat(finding.id()).isEqualTo("structure.date");
			assertThat(finding.message()).contains("did you mean 2026?");
		});
		assertThat(cleared(DAY, DAY.plusYears(2))).isEmpty();
	}

	private static List<Finding> followed(@Nullable LocalDate nextLook, @Nullable LocalDate reportedOn) {
		return ofDates(new Proposal.Following(REACTION, new FollowUp(new FollowUpId(Examples.id(4)), at(DAY), "cooled",
				null, nextLook, null, null, reportedOn)));
	}

	private static List<Finding> cleared(LocalDate date, @Nullable LocalDate expiry) {
		return ofDates(new Proposal.Clearing(REACTION, new Clearance("Dr A", date, expiry, null)));
	}

	private static List<Finding> ofDates(Proposal intention) {
		return Facts.ofCourse()
			.findings(intention)
			.stream()
			.filter((finding) -> finding.id().startsWith("structure."))
			.toList();
	}

	private static List<Finding> answered(LocalDate since) {
		return Facts.ofCourse()
			.findings(new Proposal.Answering(new Screening(at(DAY), List.of(since(since)))))
			.stream()
			.filter((finding) -> finding.id().startsWith("structure."))
			.toList();
	}

	private static boolean isAboutSince(Finding finding) {
		return finding.id().equals("structure.since");
	}

	private static Answer since(LocalDate day) {
		return new Answer(ScreeningItem.SUNBURN_OR_TAN, true, day, null, null, null, null);
	}

}
