package com.fadeline.web.waiting;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList.Waiting;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

/**
 * View model of a time that became free.
 *
 * @param time what is left of it
 * @param operator name of the specialist
 * @param device name of the device; empty for none
 * @param next the next in turn whom it suits; null if it suits nobody, or is offered
 * @param offered to whom it is offered now; null if it is not
 */
public record Gap(FreedTime freed, TimeRange time, String operator, String device, @Nullable Candidate next,
		@Nullable Candidate offered) {

	/**
	 * View model of somebody who waits, and of what is or would be offered.
	 *
	 * @param client name and phone number
	 * @param cautions what the rules say about the time
	 */
	public record Candidate(Waiting waiting, Names.Contact client, TimeOffer offer, List<Finding> cautions) {

		/** Returns when the sitting is booked now; null if it is not. */
		public @Nullable Instant bookedAt() {
			return (this.waiting.booked() == null) ? null : this.waiting.booked().startsAt();
		}

		/** Returns the rules that advise against the time, each once. */
		public List<String> cautioned() {
			return this.cautions.stream().map(Finding::id).distinct().toList();
		}

	}

}
