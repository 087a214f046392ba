package com.fadeline.query.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.progress.ProgressFacts.Sitting;
import com.fadeline.query.projection.EventMeta;

/**
 * Value object of the facts of a course as they stood when a forecast went out of force:
 * at its next sitting, or at its end. Corrections made later are not in them.
 *
 * @param until when that was
 */
record PastMoment(ProgressFacts facts, Instant until) {

	/** Numbers of sittings after which forecasts are compared. */
	static final List<Integer> AFTER = List.of(0, 2, 4);

	private static final ProgressFold FOLD = new ProgressFold();

	/**
	 * Returns those after the sittings of {@link #AFTER} by replaying the events of a
	 * course. Where a sitting was withdrawn, the later one of the same number counts.
	 * @param events from the opening on
	 */
	static Collection<PastMoment> of(List<? extends DomainEventMessage<?>> events) {
		Map<Integer, PastMoment> moments = new TreeMap<>();
		@Nullable ProgressFacts facts = null;
		for (DomainEventMessage<?> message : events) {
			CourseEvent event = (CourseEvent) message.getPayload();
			if (facts != null && facts.status() == CourseStatus.OPEN && AFTER.contains(facts.recorded())) {
				@Nullable Instant until = endOfForecast(event, facts, message.getTimestamp());
				if (until != null) {
					moments.put(facts.recorded(), new PastMoment(facts, until));
				}
			}
			facts = FOLD.apply((event instanceof CourseOpened) ? null : facts, event, new EventMeta(message));
		}
		return moments.values();
	}

	/** A course that ended before any sitting says nothing. */
	private static @Nullable Instant endOfForecast(CourseEvent event, ProgressFacts facts, Instant recordedAt) {
		if (event instanceof SittingRecorded sitting) {
			return sitting.treatment().performedAt();
		}
		boolean ends = event instanceof CourseCompleted || event instanceof CourseDiscontinued;
		return (ends && facts.recorded() > 0) ? recordedAt : null;
	}

	/**
	 * Returns the sittings that the course has taken since.
	 * @param now its present facts
	 * @param reachedAfter number of sittings here after which it was at its target; null
	 * if it never was
	 */
	SittingsTaken takenSince(ProgressFacts now, @Nullable Integer reachedAfter) {
		Set<SittingId> before = new HashSet<>();
		this.facts.sittings().forEach((sitting) -> before.add(sitting.sittingId()));
		long taken = now.sittings()
			.stream()
			.limit((reachedAfter == null) ? Long.MAX_VALUE : Math.max(0, reachedAfter))
			.map(Sitting::sittingId)
			.filter((id) -> !before.contains(id))
			.count();
		boolean over = reachedAfter == null && now.status() != CourseStatus.OPEN;
		return new SittingsTaken((int) taken + (over ? 1 : 0), reachedAfter != null);
	}

}
