package com.fadeline.wording;

import java.util.Optional;
import java.util.function.Function;

import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.id.Id;
import org.jspecify.annotations.Nullable;

/** Sentence of a message between a client and the clinic, with its words. */
final class CorrespondenceSentence {

	private final Wording wording;

	private final Sentences sentences;

	CorrespondenceSentence(Wording wording, Sentences sentences) {
		this.wording = wording;
		this.sentences = sentences;
	}

	/**
	 * Returns the sentence of an event.
	 * @param called the name of a sitting
	 */
	String of(CorrespondenceEvent event, Function<Id, String> called) {
		return switch (event) {
			case ClientMessageSent it -> said(
					this.wording.of("message." + it.message().kind(),
							Optional.<Id>ofNullable(it.message().sittingId()).map(called).orElse("")),
					it.message().text());
			case ClientMessageAnswered it -> said(this.wording.of("messageAnswered"), it.text());
		};
	}

	private String said(String what, @Nullable String text) {
		return (text == null) ? this.sentences.because(what, null) : this.wording.of("quoted", what, text.strip());
	}

}
