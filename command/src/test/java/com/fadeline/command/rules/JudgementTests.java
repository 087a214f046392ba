package com.fadeline.command.rules;

import java.util.List;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JudgementTests {

	private static final Finding CAUTION = Finding.caution(RuleId.ZONES_OUTSIDE_COURSE, "check the name");

	private static final Finding BREACH = Finding.breach(RuleId.INTERVAL_FLOOR, "too soon");

	private static final Finding INVALID = Finding.invalid(RuleId.SETTINGS_RANGE, "a slip of the pen");

	private static final MetaData ASKED = MetaData.with(MetaDataKeys.USER_ID, "mira");

	private static final RuleOverride REASON = new RuleOverride("interval.floor", "client moves abroad");

	@Test
	void a_caution_is_accepted_and_kept() {
		assertThat(new Judgement(List.of(CAUTION)).accept(List.of(), ASKED)).containsExactly(
				new AcceptedFinding("zones.outsideCourse", Severity.CAUTION, "check the name", null, null));
	}

	@Test
	void what_is_stated_twice_is_kept_once() {
		Judgement judgement = new Judgement(List.of(CAUTION)).and(new Judgement(List.of(CAUTION)));

		assertThat(judgement.findings()).containsExactly(CAUTION);
	}

	@Test
	void a_breach_is_accepted_with_a_reason_and_who_gave_it() {
		assertThat(new Judgement(List.of(BREACH)).accept(List.of(REASON), ASKED)).containsExactly(
				new AcceptedFinding("interval.floor", Severity.BREACH, "too soon", "client moves abroad", "mira"));
	}

	@Test
	void a_breach_without_a_reason_is_refused_with_all_findings() {
		assertThat(refusal(List.of(CAUTION, BREACH), List.of()).findings()).containsExactly(CAUTION, BREACH);
	}

	@Test
	void a_reason_without_words_is_none() {
		assertThat(refusal(List.of(BREACH), List.of(new RuleOverride("interval.floor", " "))).findings())
			.containsExactly(BREACH);
	}

	@Test
	void a_reason_for_another_rule_is_none() {
		assertThat(refusal(List.of(BREACH), List.of(new RuleOverride("plan.maximum", "agreed"))).findings())
			.containsExactly(BREACH);
	}

	@Test
	void what_is_invalid_is_refused_whatever_the_reason() {
		assertThat(refusal(List.of(INVALID), List.of(new RuleOverride("settings.range", "it was so"))).findings())
			.containsExactly(INVALID);
	}

	@Test
	void a_refusal_states_what_is_wrong_and_not_what_is_a_caution() {
		assertThat(refusal(List.of(CAUTION, BREACH, INVALID), List.of()).message())
			.isEqualTo("too soon; a slip of the pen");
	}

	@Test
	void a_reason_for_a_rule_that_is_not_broken_states_nothing() {
		assertThat(new Judgement(List.of()).accept(List.of(REASON), ASKED)).isEmpty();
	}

	private static Rejection.BrokenRules refusal(List<Finding> findings, List<RuleOverride> overrides) {
		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> new Judgement(findings).accept(overrides, ASKED));
		return refused.<Rejection.BrokenRules>getDetails().orElseThrow();
	}

}
