package com.fadeline.wording;

import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.WaitingListEvent.WaitingListLeft;

/** Sentence of what happened on the waiting list for earlier appointments. */
final class WaitingListSentence {

	private final Wording wording;

	private final Sentences sentences;

	WaitingListSentence(Wording wording, Sentences sentences) {
		this.wording = wording;
		this.sentences = sentences;
	}

	String of(WaitingListEvent event) {
		return switch (event) {
			case WaitingListJoined it -> this.sentences.because(this.wording.of("waiting.joined",
					this.wording.day(it.entry().from()), this.wording.day(it.entry().until())), it.entry().reason());
			case WaitingListLeft it -> this.sentences.because(this.wording.of("waiting.left"), null);
			case EarlierTimeOffered it -> this.sentences
				.because(this.wording.of("waiting.offered", this.wording.dayAndTime(it.offer().booking().startsAt()),
						this.wording.dayAndTime(it.offer().validUntil())), null);
			case EarlierTimeAnswered it ->
				this.sentences.because(this.wording.of("waiting.answered." + it.answer()), null);
		};
	}

}
