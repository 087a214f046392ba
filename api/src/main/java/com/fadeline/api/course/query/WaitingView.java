package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;

/**
 * Read model of a course on the waiting list.
 *
 * @param since when it was put on the list, which is its turn
 * @param offers what was offered since then, oldest first
 */
public record WaitingView(WaitingListEntry entry, Instant since, List<Offered> offers) {

	public WaitingView {
		offers = Lists.copy(offers);
	}

	/**
	 * Read model of an offer.
	 *
	 * @param answer null while there is none
	 */
	public record Offered(TimeOffer offer, @Nullable OfferAnswer answer) {
	}

	/** Returns the offer that can be accepted at a moment; null if there is none. */
	public @Nullable TimeOffer open(Instant now) {
		if (this.offers.isEmpty()) {
			return null;
		}
		Offered last = this.offers.getLast();
		return (last.answer() == null && now.isBefore(last.offer().validUntil())) ? last.offer() : null;
	}

}
