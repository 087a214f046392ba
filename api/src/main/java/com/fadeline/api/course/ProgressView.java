package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClinicId;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.client.ClientId;

/**
 * How far a course has come and what may lie ahead. What lies ahead is an estimate.
 *
 * @param targetFading percent of the baseline
 * @param aftercare what to heed now, in words
 * @param care the same as data, for other languages
 * @param timeline what happened, oldest first
 */
public record ProgressView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status, Goal goal,
		double targetFading, Sittings sittings, FadingProgress fading, Next next, Forecast forecast,
		List<ReactionView> openReactions, List<String> aftercare, List<Care> care, List<Milestone> timeline,
		long sequence) implements Versioned, ClientRecord {

	/** One that has nothing to heed but in words. */
	public ProgressView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status, Goal goal,
			double targetFading, Sittings sittings, FadingProgress fading, Next next, Forecast forecast,
			List<ReactionView> openReactions, List<String> aftercare, List<Milestone> timeline, long sequence) {
		this(courseId, clientId, clinicId, status, goal, targetFading, sittings, fading, next, forecast, openReactions,
				aftercare, List.of(), timeline, sequence);
	}

	/**
	 * Sittings done and ahead: "sitting k of about n (low-high)".
	 *
	 * @param recorded sittings done, those before Fadeline counted
	 * @param remaining how many more to the target
	 * @param basis what the estimate rests on, in words, with its version
	 */
	public record Sittings(int recorded, PlannedSittings planned, Remaining remaining, String basis) {
	}

	/** A 10-90 % range of further sittings, and its median. */
	public record Remaining(int low, int likely, int high) {
	}

	/**
	 * Fading so far.
	 *
	 * @param latest percent at the last valid observation; null while none is on record
	 * @param perSitting percent of the residual ink that a sitting has removed on
	 * average; null while unknown
	 * @param plateau whether the last two sittings gained less than five points
	 */
	public record FadingProgress(@Nullable Double latest, @Nullable Instant observedAt, @Nullable Double perSitting,
			boolean plateau, List<Observation> series) {

		/** What {@code latest} was read from; null while none is on record. */
		public @Nullable Observation last() {
			return this.series.isEmpty() ? null : this.series.getLast();
		}

		/**
		 * What a specialist read last, where clients have told how they see it since;
		 * null while there is no such reading, or it is the last of all.
		 */
		public @Nullable Observation lastOfSpecialist() {
			@Nullable Observation last = last();
			if (last == null || last.observer() != Observer.CLIENT) {
				return null;
			}
			return this.series.reversed()
				.stream()
				.filter((seen) -> seen.observer() == Observer.SPECIALIST)
				.findFirst()
				.orElse(null);
		}

	}

	/**
	 * One observation.
	 *
	 * @param afterSitting number of the last sitting before it; 0 is before the first
	 * @param early whether it was made too soon after a sitting to count fully
	 * @param zone where it was made; null for the whole site
	 */
	public record Observation(@Nullable Instant observedAt, double percent, int afterSitting,
			@Nullable Observer observer, boolean early, @Nullable String zone) {
	}

	/**
	 * The next sitting.
	 *
	 * @param sittingId the sitting booked next; null where none is
	 * @param earliestPermitted first day on which any zone may be treated again by the
	 * method used last; null before the first sitting of known date
	 * @param recommendedFrom first day on which that is recommended
	 */
	public record Next(@Nullable SittingId sittingId, @Nullable Instant startsAt, @Nullable LocalDate earliestPermitted,
			@Nullable LocalDate recommendedFrom) {
	}

	/**
	 * What may come.
	 *
	 * @param probabilityWithinPlan chance from 0 to 1 to reach the target within the
	 * plan's maximum
	 * @param finishBetween the first and last day of the 10-90 % range; empty where it
	 * cannot be told
	 */
	public record Forecast(double probabilityWithinPlan, List<LocalDate> finishBetween) {
	}

	/**
	 * Something to heed.
	 *
	 * @param sitting the day of the sitting that it comes from
	 * @param judged the day from which fading can be judged
	 */
	public record Care(CareKind kind, LocalDate sitting, LocalDate judged) {
	}

	/**
	 * One step of the way, in words a client can read, and as data, for other languages.
	 *
	 * @param number of the sitting, or of the sittings done elsewhere
	 * @param method of the sitting
	 * @param zones where; empty for the whole site
	 * @param percent what was seen
	 * @param observer who saw it
	 * @param reaction what was reported or is over
	 */
	public record Milestone(@Nullable Instant at, String kind, String words, @Nullable Integer number,
			@Nullable Method method, List<String> zones, @Nullable Double percent, @Nullable Observer observer,
			@Nullable ReactionKind reaction) {

		public Milestone {
			zones = Lists.copy(zones);
		}

		/** One of which there is nothing more to tell. */
		public Milestone(@Nullable Instant at, String kind, String words) {
			this(at, kind, words, null, null, List.of(), null, null, null);
		}

	}

}
