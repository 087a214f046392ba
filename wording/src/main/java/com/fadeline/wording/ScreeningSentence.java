package com.fadeline.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.preparation.Screening;

import static java.util.stream.Collectors.joining;

/** Sentence about the answers of a screening, with their doctors' letters. */
record ScreeningSentence(Wording wording) {

	String of(Screening screening) {
		List<Screening.Answer> present = screening.answers().stream().filter(Screening.Answer::present).toList();
		return this.wording.of("screened", this.wording.day(screening.answeredAt()),
				present(present.stream().map(this::item).toList()),
				present(present.stream().map((answer) -> item(answer) + letter("screened.item", answer)).toList()),
				present.stream().map((answer) -> letter("screened.letter", answer)).collect(joining()));
	}

	private String present(List<String> items) {
		return items.isEmpty() ? this.wording.of("screened.nothing")
				: this.wording.of("screened.present", this.wording.list(items));
	}

	/**
	 * Returns the doctor's letter of an answer, either beside its item or as a sentence
	 * of its own: a language leaves one of them empty.
	 */
	private String letter(String key, Screening.Answer answer) {
		if (!answer.hasLetter()) {
			return "";
		}
		List<String> parts = Stream
			.of(this.wording.part("letter.by", answer.clearedBy()), day("letter.of", answer.letterDate()),
					day("letter.until", answer.letterExpiry()))
			.filter((part) -> !part.isEmpty())
			.toList();
		return this.wording.of(key, item(answer), this.wording.list("letter", parts));
	}

	private String item(Screening.Answer answer) {
		return this.wording.name(answer.item());
	}

	private String day(String key, @Nullable LocalDate day) {
		return this.wording.part(key, (day == null) ? null : this.wording.day(day));
	}

}
