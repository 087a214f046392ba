package com.fadeline.api.course.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.observation.FadingRule;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.ZoneFading;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of the progress of a course and of what may lie ahead. What lies ahead is an
 * estimate.
 *
 * @param targetFading percent of the baseline
 * @param aftercare the current aftercare advice, in words
 * @param care the same as data, for other languages
 * @param timeline past steps, oldest first
 */
public record ProgressView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status, Goal goal,
		double targetFading, Sittings sittings, FadingProgress fading, Next next, Forecast forecast,
		List<ReactionView> openReactions, List<String> aftercare, List<Care> care, List<Milestone> timeline,
		long sequence) implements Versioned, ClientRecord {

	/** Creates one with aftercare in words only. */
	public ProgressView(CourseId courseId, ClientId clientId, ClinicId clinicId, CourseStatus status, Goal goal,
			double targetFading, Sittings sittings, FadingProgress fading, Next next, Forecast forecast,
			List<ReactionView> openReactions, List<String> aftercare, List<Milestone> timeline, long sequence) {
		this(courseId, clientId, clinicId, status, goal, targetFading, sittings, fading, next, forecast, openReactions,
				aftercare, List.of(), timeline, sequence);
	}

	/**
	 * Read model of the sittings done and ahead: "sitting k of about n (low-high)".
	 *
	 * @param recorded sittings done, those before Fadeline included
	 * @param remaining how many more to the target; null once the course has ended, and
	 * where no range can be given
	 * @param basis the basis of the estimate, in words, with its version
	 * @param clinicCourses number of courses of the clinic that the estimate is based on,
	 * too; 0 if it is on none
	 */
	public record Sittings(int recorded, PlannedSittings planned, @Nullable Remaining remaining, String basis,
			int clinicCourses) {

		/** Creates one that is not based on courses of the clinic. */
		public Sittings(int recorded, PlannedSittings planned, @Nullable Remaining remaining, String basis) {
			this(recorded, planned, remaining, basis, 0);
		}

	}

	/** Value object of a 10-90 % range of further sittings, and its median. */
	public record Remaining(int low, int likely, int high) {
	}

	/**
	 * Read model of the fading so far.
	 *
	 * @param latest percent by {@code rule}; null while there is no reading of a
	 * specialist that is not early
	 * @param observedAt when the newest reading in it was made
	 * @param perSitting percent of the residual ink that a sitting has removed on
	 * average; null while unknown
	 * @param plateau whether the last two sittings very probably gained less than five
	 * points
	 * @param series every reading, first to last
	 * @param rule how {@code latest} was computed; null if that is null
	 * @param zones the latest of each zone
	 * @param lost points by which {@code latest} is lower than after the sitting before;
	 * null if it is not
	 */
	public record FadingProgress(@Nullable Double latest, @Nullable Instant observedAt, @Nullable Double perSitting,
			boolean plateau, List<Observation> series, @Nullable FadingRule rule, List<ZoneFading> zones,
			@Nullable Double lost) {

		public FadingProgress {
			series = Lists.copy(series);
			zones = Lists.copy(zones);
		}

		/** Creates one of the whole site. */
		public FadingProgress(@Nullable Double latest, @Nullable Instant observedAt, @Nullable Double perSitting,
				boolean plateau, List<Observation> series) {
			this(latest, observedAt, perSitting, plateau, series, (latest == null) ? null : FadingRule.WHOLE_SITE,
					List.of(), null);
		}

		/**
		 * Returns the last reading of all, if it is not in the figure because a client
		 * made it, because it came early or because it was measured on photos; null if it
		 * is in the figure.
		 */
		public @Nullable Observation beside() {
			if (this.series.isEmpty()) {
				return null;
			}
			Observation last = this.series.getLast();
			return (last.early() || last.observer() == Observer.CLIENT || last.measured()) ? last : null;
		}

		/** Returns how many zones were read. */
		public long zonesRead() {
			return this.zones.stream()
				.filter((zone) -> zone.percent() != null && zone.observer() != Observer.CLIENT)
				.count();
		}

	}

	/**
	 * Read model of one reading.
	 *
	 * @param afterSitting number of the last sitting before it; 0 is before the first
	 * @param early whether it was made too soon after a sitting to count fully
	 * @param zone the zone; null for the whole site
	 * @param scale null if not known
	 */
	public record Observation(@Nullable Instant observedAt, double percent, int afterSitting,
			@Nullable Observer observer, boolean early, @Nullable String zone, @Nullable Scale scale) {

		/**
		 * Returns whether it was computed from photos, so that it stands beside the
		 * others.
		 */
		public boolean measured() {
			return this.scale != null && !this.scale.readByPeople();
		}

	}

	/**
	 * Read model of the next sitting.
	 *
	 * @param sittingId the sitting booked next; null if none is
	 * @param earliestPermitted first day on which any zone may be treated again by the
	 * method used last, whichever course of the client treated it; null if no zone was
	 * treated on a known day
	 * @param recommendedFrom first day on which that is recommended
	 */
	public record Next(@Nullable SittingId sittingId, @Nullable Instant startsAt, @Nullable LocalDate earliestPermitted,
			@Nullable LocalDate recommendedFrom) {
	}

	/**
	 * Read model of the forecast.
	 *
	 * @param probabilityWithinPlan chance from 0 to 1 to reach the target within the
	 * plan's maximum; null once the course has ended, and where no range can be given
	 * @param finishBetween the first and last day of the 10-90 % range; empty if it
	 * cannot be computed
	 */
	public record Forecast(@Nullable Double probabilityWithinPlan, List<LocalDate> finishBetween) {
	}

	/**
	 * Read model of a piece of aftercare advice.
	 *
	 * @param sitting the day of the sitting that it results from
	 * @param judged the day from which fading can be judged
	 */
	public record Care(CareKind kind, LocalDate sitting, LocalDate judged) {
	}

	/**
	 * Read model of one step of the course, in words for the client, and as data, for
	 * other languages.
	 *
	 * @param number of the sitting, or of the sittings done elsewhere
	 * @param method of the sitting
	 * @param zones the zones; empty for the whole site
	 * @param percent the fading read
	 * @param observer the observer of the fading, or who graded the reaction first
	 * @param reaction the reaction reported or resolved
	 * @param bookedFor the time of the appointment that was moved or cancelled
	 * @param movedTo the time it was moved to
	 */
	public record Milestone(@Nullable Instant at, MilestoneKind kind, String words, @Nullable Integer number,
			@Nullable Method method, List<String> zones, @Nullable Double percent, @Nullable Observer observer,
			@Nullable ReactionKind reaction, @Nullable Instant bookedFor, @Nullable Instant movedTo) {

		public Milestone {
			zones = Lists.copy(zones);
		}

		/** Creates one that is not about an appointment. */
		public Milestone(@Nullable Instant at, MilestoneKind kind, String words, @Nullable Integer number,
				@Nullable Method method, List<String> zones, @Nullable Double percent, @Nullable Observer observer,
				@Nullable ReactionKind reaction) {
			this(at, kind, words, number, method, zones, percent, observer, reaction, null, null);
		}

		/** Creates one of a change of an appointment. */
		public static Milestone ofAppointment(Instant at, MilestoneKind kind, String words, Instant bookedFor,
				@Nullable Instant movedTo) {
			return new Milestone(at, kind, words, null, null, List.of(), null, null, null, bookedFor, movedTo);
		}

		/** Creates one without further data. */
		public Milestone(@Nullable Instant at, MilestoneKind kind, String words) {
			this(at, kind, words, null, null, List.of(), null, null, null);
		}

	}

}
