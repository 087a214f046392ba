package com.fadeline.command.rules;

import org.junit.jupiter.api.Test;

import com.fadeline.api.RuleId;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.command.Examples;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyTests {

	private final FindPolicy.Result policy = new PolicyQueryHandler(
			(clinic) -> new ClinicSettings(Examples.ZONE, Policy.standard()), Policy.standard())
		.handle(new FindPolicy(null));

	@Test
	void every_rule_is_reported_with_its_numbers_and_their_source() {
		assertThat(this.policy.rules()).extracting((rule) -> rule.rule().toString())
			.containsOnly("course.closed", "time.future", "time.beforeCourse", "plan.maximum", "plan.estimate",
					"interval.floor", "interval.recommended", "consent.treatment", "consent.sameDay", "consent.renewal",
					"screening.missing", "screening.expired", "screening.blocked", "screening.clearance",
					"screening.caution", "patchTest.missing", "patchTest.unread", "patchTest.reacted",
					"patchTest.covers", "patchTest.darkening", "saline.expired", "reaction.open", "reaction.kind",
					"reaction.unassessed", "client.minor", "settings.range", "settings.unusual", "settings.energy",
					"settings.ink", "settings.phototype", "settings.pulseClass", "settings.fluenceJump",
					"settings.coverage", "settings.wavelength", "settings.phototypeCap", "settings.spotJump",
					"eyewear.missing", "eyewear.covers", "eyewear.density", "anaesthetic.dose", "saline.area",
					"fading.early", "outcome.target", "zones.outsideCourse", "diary.clash", "diary.clientClash",
					"diary.hours", "diary.away", "diary.past", "operator.twice", "clinic.other",
					"device.serviceOverdue", "device.unchecked", "device.fault", "device.operatorNotInstructed");
		assertThat(this.policy.rules()).allSatisfy((rule) -> {
			assertThat(rule.at()).isNotEmpty();
			assertThat(rule.sentence()).isNotBlank();
			assertThat(rule.source()).isNotBlank();
		});
		assertThat(this.policy.rules()).filteredOn((rule) -> rule.rule() == RuleId.SETTINGS_RANGE)
			.first()
			.extracting(FindPolicy.Rule::sentence)
			.asString()
			.startsWith("Fluence 0.05–25 J/cm², spot 0.5–20 mm, pulse 100–1000 ps or 1–150 ns");
	}

	@Test
	void every_question_of_a_screening_is_reported() {
		assertThat(this.policy.screening()).extracting(FindPolicy.Item::item).containsExactly(ScreeningItem.values());
	}

}
