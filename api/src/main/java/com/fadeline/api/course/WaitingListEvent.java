package com.fadeline.api.course;

import org.axonframework.serialization.Revision;

import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;

/** Events of the waiting list for earlier appointments. */
public sealed interface WaitingListEvent extends CourseEvent {

	/** Event: an earlier appointment is wanted, or wanted otherwise than before. */
	@Revision("1")
	record WaitingListJoined(CourseId courseId, WaitingListEntry entry) implements WaitingListEvent {
	}

	/** Event: an earlier appointment is no longer wanted. */
	@Revision("1")
	record WaitingListLeft(CourseId courseId, WaitingListEntryId entryId) implements WaitingListEvent {
	}

	/** Event: an earlier time was offered. */
	@Revision("1")
	record EarlierTimeOffered(CourseId courseId, TimeOffer offer) implements WaitingListEvent {
	}

	/**
	 * Event: an offer was accepted, which follows the event that books the time, or
	 * declined.
	 */
	@Revision("1")
	record EarlierTimeAnswered(CourseId courseId, OfferId offerId, OfferAnswer answer) implements WaitingListEvent {
	}

}
