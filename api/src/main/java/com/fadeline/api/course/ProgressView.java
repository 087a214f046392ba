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
	 * @param remaining how many more to the target; null once the course has ended
	 * @param basis what the estimate rests on, in words, with its version
	 */
	public record Sittings(int recorded, PlannedSittings planned, @Nullable Remaining remaining, String basis) {
	}

	/** A 10-90 % range of further sittings, and its median. */
	public record Remaining(int low, int likely, int high) {
	}

	/**
	 * Fading so far.
	 *
	 * @param latest percent by {@code rule}; null while there is no reading of a
	 * specialist that is not early
	 * @param observedAt when the newest reading in it was made
	 * @param perSitting percent of the residual ink that a sitting has removed on
	 * average; null while unknown
	 * @param plateau whether the last two sittings gained less than five points
	 * @param series every reading, first to last
	 * @param rule how {@code latest} was made; null where it is null
	 * @param zones the latest of each zone
	 */
	public record FadingProgress(@Nullable Double latest, @Nullable Instant observedAt, @Nullable Double perSitting,
			boolean plateau, List<Observation> series, @Nullable FadingRule rule, List<ZoneFading> zones) {

		public FadingProgress {
			series = Lists.copy(series);
			zones = Lists.copy(zones);
		}

		/** One of the whole site. */
		public FadingProgress(@Nullable Double latest, @Nullable Instant observedAt, @Nullable Double perSitting,
				boolean plateau, List<Observation> series) {
			this(latest, observedAt, perSitting, plateau, series, (latest == null) ? null : FadingRule.WHOLE_SITE,
					List.of());
		}

		/**
		 * The last reading of all, where it is not in the figure because a client made it
		 * or because it came early; null where it is.
		 */
		public @Nullable Observation beside() {
			if (this.series.isEmpty()) {
				return null;
			}
			Observation last = this.series.getLast();
			return (last.early() || last.observer() == Observer.CLIENT) ? last : null;
		}

		/** How many zones were read. */
		public long zonesRead() {
			return this.zones.stream()
				.filter((zone) -> zone.percent() != null && zone.observer() != Observer.CLIENT)
				.count();
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
	 * method used last, whichever course of the client treated it; null where no zone was
	 * treated on a known day
	 * @param recommendedFrom first day on which that is recommended
	 */
	public record Next(@Nullable SittingId sittingId, @Nullable Instant startsAt, @Nullable LocalDate earliestPermitted,
			@Nullable LocalDate recommendedFrom) {
	}

	/**
	 * What may come.
	 *
	 * @param probabilityWithinPlan chance from 0 to 1 to reach the target within the
	 * plan's maximum; null once the course has ended
	 * @param finishBetween the first and last day of the 10-90 % range; empty where it
	 * cannot be told
	 */
	public record Forecast(@Nullable Double probabilityWithinPlan, List<LocalDate> finishBetween) {
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
