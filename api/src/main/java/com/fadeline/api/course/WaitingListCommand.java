package com.fadeline.api.course;

import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;

/** Commands of the waiting list for earlier appointments. */
public sealed interface WaitingListCommand extends CourseCommand {

	/**
	 * Command that puts a course on the waiting list; one that is on it keeps its turn
	 * and waits for what this entry says.
	 */
	record JoinWaitingList(CourseId courseId, WaitingListEntry entry) implements WaitingListCommand {
	}

	/** Command that takes a course off the waiting list. */
	record LeaveWaitingList(CourseId courseId, WaitingListEntryId entryId) implements WaitingListCommand {
	}

	/** Command that offers an earlier time, which the rules must allow. */
	record OfferEarlierTime(CourseId courseId, TimeOffer offer) implements WaitingListCommand {
	}

	/** Command that accepts an offer, which books its time, or declines it. */
	record AnswerOffer(CourseId courseId, OfferId offerId, OfferAnswer answer) implements WaitingListCommand {
	}

}
