package com.fadeline.wording;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fadeline.api.RuleId;
import com.fadeline.api.course.observation.ReactionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	private final Wording wording = Wording.english(ZoneOffset.UTC);

	@Test
	void places_and_reactions_are_called_what_people_call_them() {
		assertThat(this.wording.on("done", List.of("OCCIPITAL", "TEMPLE_LEFT", "FRONTAL_HAIRLINE", "behind the ear")))
			.isEqualTo(" on back of the head, left temple, frontal hairline and behind the ear");
		assertThat(Stream.of(ReactionKind.ERYTHEMA, ReactionKind.CRUST, ReactionKind.BLISTER).map(this.wording::name))
			.containsExactly("redness", "crust", "blister");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "de" })
	void every_rule_has_its_words(String language) {
		Wording words = new Wording(Locale.forLanguageTag(language), ZoneOffset.UTC);

		assertThat(RuleId.values()).extracting((rule) -> words.rule(rule.toString()))
			.doesNotContain(words.of("rule.other"))
			.doesNotContain("");
		assertThat(words.rule("rule.of.another.version")).isEqualTo(words.of("rule.other"));
	}

}
