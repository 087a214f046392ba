package com.fadeline.query.words;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	@Test
	void places_and_reactions_are_called_what_people_call_them() {
		assertThat(Words.on(List.of("OCCIPITAL", "TEMPLE_LEFT", "FRONTAL_HAIRLINE", "behind the ear")))
			.isEqualTo(" on back of the head, left temple, frontal hairline and behind the ear");
		assertThat(List.of("ERYTHEMA", "CRUST", "BLISTER")).extracting(Words::name)
			.containsExactly("redness", "scab or crust", "blister");
	}

}
