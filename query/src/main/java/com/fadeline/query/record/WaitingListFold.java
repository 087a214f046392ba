package com.fadeline.query.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.WaitingListEvent;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeAnswered;
import com.fadeline.api.course.WaitingListEvent.EarlierTimeOffered;
import com.fadeline.api.course.WaitingListEvent.WaitingListJoined;
import com.fadeline.api.course.WaitingListEvent.WaitingListLeft;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.query.WaitingView.Offered;
import com.fadeline.api.course.waiting.OfferAnswer;

/** Fold of a course on the waiting list, which several read models share. */
public final class WaitingListFold {

	private WaitingListFold() {
	}

	/**
	 * Returns the entry after an event; null if the course is not on the list.
	 */
	public static @Nullable WaitingView after(@Nullable WaitingView before, CourseEvent event, Instant at) {
		if (event instanceof WaitingListEvent own) {
			return after(before, own, at);
		}
		boolean ends = event instanceof SittingRecorded || event instanceof CourseCompleted
				|| event instanceof CourseDiscontinued || event instanceof CourseRedacted;
		return ends ? null : before;
	}

	private static @Nullable WaitingView after(@Nullable WaitingView before, WaitingListEvent event, Instant at) {
		return switch (event) {
			case WaitingListJoined it -> (before == null) ? new WaitingView(it.entry(), at, List.of())
					: new WaitingView(it.entry(), before.since(), before.offers());
			case WaitingListLeft it -> null;
			case EarlierTimeOffered it -> (before == null) ? null : offered(before, new Offered(it.offer(), null));
			case EarlierTimeAnswered it ->
				(before == null || it.answer() == OfferAnswer.ACCEPTED) ? null : answered(before, it);
		};
	}

	private static WaitingView offered(WaitingView before, Offered offered) {
		List<Offered> offers = new ArrayList<>(before.offers());
		offers.add(offered);
		return new WaitingView(before.entry(), before.since(), offers);
	}

	private static WaitingView answered(WaitingView before, EarlierTimeAnswered event) {
		return new WaitingView(before.entry(), before.since(), before.offers()
			.stream()
			.map((it) -> it.offer().offerId().equals(event.offerId()) ? new Offered(it.offer(), event.answer()) : it)
			.toList());
	}

}
