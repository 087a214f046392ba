package com.fadeline.query.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CorrespondenceEvent;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageAnswered;
import com.fadeline.api.course.CorrespondenceEvent.ClientMessageSent;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.correspondence.ClientMessage;
import com.fadeline.api.course.correspondence.MessageKind;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.MessageId;
import com.fadeline.api.id.SittingId;

/** Messages of a course with their answers, oldest first, while one event is applied. */
final class MessageList {

	private final List<MessageView> views;

	MessageList(List<MessageView> views) {
		this.views = new ArrayList<>(views);
	}

	void take(CorrespondenceEvent event, Instant at) {
		switch (event) {
			case ClientMessageSent sent -> this.views.add(new MessageView(sent.message(), at, null, null));
			case ClientMessageAnswered answered ->
				this.views.replaceAll((view) -> view.message().messageId().equals(answered.messageId())
						? view.answered(answered.text(), at) : view);
		}
	}

	/** A client who accepts an offered time confirms it. */
	void take(WaitingListEvent event, @Nullable WaitingView waiting, Instant at) {
		if (waiting != null && event instanceof EarlierTimeAnswered it && it.answer() == OfferAnswer.ACCEPTED) {
			waiting.offers()
				.stream()
				.map(WaitingView.Offered::offer)
				.filter((offer) -> offer.offerId().equals(it.offerId()))
				.forEach((offer) -> this.views.add(confirmation(offer, at)));
		}
	}

	private static MessageView confirmation(TimeOffer accepted, Instant at) {
		return new MessageView(new ClientMessage(new MessageId(accepted.offerId().value()), MessageKind.CONFIRMATION,
				accepted.booking().sittingId(), accepted.booking().startsAt(), null), at, null, null);
	}

	/** A sitting that was moved, changed or cancelled answers the requests to move it. */
	void changed(SittingId sitting, Instant at) {
		this.views
			.replaceAll((view) -> (view.waits() && view.message().moves(sitting)) ? view.answered(null, at) : view);
	}

	List<MessageView> all() {
		return List.copyOf(this.views);
	}

}
