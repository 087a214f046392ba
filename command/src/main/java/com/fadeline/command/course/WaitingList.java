package com.fadeline.command.course;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.course.WaitingListCommand;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.WaitingListEvent.WaitingListLeft;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.command.ProcessedCommand;

/** State of a course on the waiting list, and of the earlier times offered to it. */
final class WaitingList {

	private Map<UUID, ProcessedCommand<JoinWaitingList>> joined = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<LeaveWaitingList>> left = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<OfferEarlierTime>> offered = new LinkedHashMap<>();

	private Map<UUID, ProcessedCommand<AnswerOffer>> answered = new LinkedHashMap<>();

	private @Nullable UUID waiting;

	private @Nullable UUID offer;

	Optional<Receipt> answerTo(WaitingListCommand command) {
		return switch (command) {
			case JoinWaitingList asked -> again(this.joined, asked.entry().entryId().value(), asked, "Entry");
			case LeaveWaitingList asked ->
				again(this.left, asked.entryId().value(), asked, "That the client no longer waits under entry");
			case OfferEarlierTime asked -> again(this.offered, asked.offer().offerId().value(), asked, "Offer");
			case AnswerOffer asked -> again(this.answered, asked.offerId().value(), asked, "An answer to offer");
		};
	}

	private static <T> Optional<Receipt> again(Map<UUID, ProcessedCommand<T>> known, UUID id, T asked, String what) {
		@Nullable ProcessedCommand<T> first = known.get(id);
		return Optional.ofNullable(first).map((processed) -> processed.answer(asked, id, what));
	}

	void require(WaitingListEntryId id) {
		if (!id.value().equals(this.waiting)) {
			throw Refusal.notFound("The course is not on the waiting list with entry %s".formatted(id));
		}
	}

	void requireWaiting() {
		if (this.waiting == null) {
			throw Refusal.conflict("The course is not on the waiting list; put it on the list first");
		}
	}

	/** Returns the latest offer, if it is that one and not answered. */
	TimeOffer requireUnanswered(OfferId id) {
		@Nullable ProcessedCommand<OfferEarlierTime> found = this.offered.get(id.value());
		if (found == null) {
			throw Refusal.notFound("The course has no offer %s".formatted(id));
		}
		if (!id.value().equals(this.offer)) {
			throw Refusal.conflict("Offer %s no longer stands; read the course again".formatted(id));
		}
		return found.content().offer();
	}

	static void requireInTime(TimeOffer offer, Instant now) {
		if (!now.isBefore(offer.validUntil())) {
			throw Refusal.conflict("Offer %s could be accepted until %s; ask for another time"
				.formatted(offer.offerId(), offer.validUntil()));
		}
	}

	/** A sitting was done, or the course ended: nothing is to come earlier any more. */
	void end() {
		this.waiting = null;
		this.offer = null;
	}

	void on(WaitingListEvent event, long sequence) {
		switch (event) {
			case WaitingListJoined it -> {
				this.waiting = it.entry().entryId().value();
				this.joined.put(this.waiting,
						new ProcessedCommand<>(new JoinWaitingList(it.courseId(), it.entry()), sequence));
			}
			case WaitingListLeft it -> {
				end();
				this.left.put(it.entryId().value(),
						new ProcessedCommand<>(new LeaveWaitingList(it.courseId(), it.entryId()), sequence));
			}
			case EarlierTimeOffered it -> {
				this.offer = it.offer().offerId().value();
				this.offered.put(this.offer,
						new ProcessedCommand<>(new OfferEarlierTime(it.courseId(), it.offer()), sequence));
			}
			case EarlierTimeAnswered it -> {
				this.offer = null;
				if (it.answer() == OfferAnswer.ACCEPTED) {
					end();
				}
				this.answered.put(it.offerId().value(),
						new ProcessedCommand<>(new AnswerOffer(it.courseId(), it.offerId(), it.answer()), sequence));
			}
		}
	}

}
