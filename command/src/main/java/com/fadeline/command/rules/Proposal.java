package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Severity;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.SittingId;

/**
 * Value object of a proposed booking or record that the rules judge. A rule names those
 * that it is about, and passes over the groups of the others.
 */
public sealed interface Proposal {

	/** Proposal to open a course. */
	record Opening(CourseOpened course) implements Lifecycle {
	}

	/** Proposal of a new assessment of skin and ink. */
	record Assessing(Assessment assessment) implements Lifecycle {
	}

	/** Proposal of a sitting to come, booked for the first time or moved. */
	record Planning(Method method, Booking booking) implements Visit {

		@Override
		public SittingId sittingId() {
			return this.booking.sittingId();
		}

		@Override
		public List<String> zones() {
			return this.booking.zones();
		}

		@Override
		public Instant at() {
			return this.booking.startsAt();
		}

		@Override
		public boolean held() {
			return false;
		}

	}

	/** Proposal to record a sitting that took place. */
	record Treating(SittingId sittingId, Treatment treatment) implements Treated {
	}

	/**
	 * Proposal of a sitting under consideration, before it has an operator or settings.
	 *
	 * @param held whether to judge it as it would be recorded, else as it would be booked
	 * @param timed whether the moment was chosen; else it is the time of the query
	 */
	record Considering(SittingId sittingId, Method method, List<String> zones, Instant at, boolean held,
			boolean timed) implements Visit {

		/** Creates one at a chosen time. */
		Considering(SittingId sittingId, Method method, List<String> zones, Instant at, boolean held) {
			this(sittingId, method, zones, at, held, true);
		}
	}

	/** Proposal to correct a recorded sitting. */
	record Amending(SittingId sittingId, Treatment treatment, String reason) implements Treated {
	}

	/** Proposal to record a no-show. */
	record Missing(Booking booking) implements Proposal {
	}

	/** Proposal to record a patch test. */
	record PatchTesting(PatchTest patchTest) implements Preparation {
	}

	/** Proposal to record a reading of a patch test. */
	record PatchReading(PatchTest patchTest, PatchTest.Reading reading) implements Preparation {
	}

	/** Proposal to record a consent. */
	record Consenting(Consent consent) implements Preparation {
	}

	/** Proposal to record the talk about a consent that was signed at home. */
	record Discussing(Instant explainedAt) implements Preparation {
	}

	/** Proposal to record the answers of a screening. */
	record Answering(Screening screening) implements Preparation {
	}

	/** Proposal to record a reading of fading. */
	record Observing(Fading fading) implements Observation {
	}

	/**
	 * Proposal of several readings at once, each of which is also judged as an
	 * {@link Observing}.
	 */
	record ObservingAll(List<Fading> fadings) implements Observation {

		public ObservingAll {
			fadings = List.copyOf(fadings);
		}

	}

	/** Proposal to record an adverse reaction. */
	record Reacting(Reaction reaction) implements Observation {
	}

	/** Proposal of a specialist's assessment of a reaction. */
	record Grading(Reaction reaction, ReactionAssessment assessment) implements Observation {
	}

	/** Proposal of a follow-up of a reaction. */
	record Following(Reaction reaction, FollowUp followUp) implements Observation {
	}

	/** Proposal of a doctor's letter after a reaction. */
	record Clearing(Reaction reaction, Clearance clearance) implements Observation {
	}

	/** Proposal to end a reaction. */
	record Recovering(Reaction reaction, Instant resolvedAt) implements Observation {
	}

	/** Proposal to extend the plan to more sittings. */
	record Extending(int maxSittings, String reason) implements Lifecycle {
	}

	/** Proposal of a message between client and clinic. */
	record Messaging(String text) implements Lifecycle {
	}

	/** Proposal to add a photo. */
	record Photographing(PhotoDetails details) implements Lifecycle {
	}

	/** Proposal to put the course on the waiting list. */
	record Waiting(WaitingListEntry entry) implements InTurn {
	}

	/** Proposal to offer an earlier time, besides what its booking is judged for. */
	record Offering(TimeOffer offer) implements InTurn {
	}

	/** Proposal with a reason and nothing else to judge. */
	record Explaining(String reason) implements Lifecycle {
	}

	/**
	 * Proposal to complete the course.
	 *
	 * @param targetFading percent of the baseline
	 * @param readings the readings in effect
	 */
	record Completing(CompletionOutcome outcome, double targetFading, List<Fading> readings) implements Lifecycle {

		public Completing {
			readings = List.copyOf(readings);
		}

	}

	/** Proposal to record a history. */
	record Importing(History history) implements Proposal {
	}

	/** Proposal to record what a treatment requires of the client. */
	sealed interface Preparation extends Proposal {

	}

	/** Proposal about a reading of fading or an adverse reaction. */
	sealed interface Observation extends Proposal {

	}

	/** Proposal about the waiting list. */
	sealed interface InTurn extends Lifecycle {

	}

	/** Proposal about the course as a whole. */
	sealed interface Lifecycle extends Proposal {

	}

	/** Proposal of a sitting, planned or done. */
	sealed interface Visit extends Proposal {

		SittingId sittingId();

		Method method();

		List<String> zones();

		Instant at();

		/** Returns whether it took place, or is judged as if it had. */
		boolean held();

		/**
		 * Returns the severity of an unprepared client: for a plan there is still time.
		 */
		default Severity unpreparedSeverity() {
			return held() ? Severity.BREACH : Severity.CAUTION;
		}

	}

	/** Proposal of a sitting that took place, recorded or corrected. */
	sealed interface Treated extends Visit {

		Treatment treatment();

		@Override
		default Method method() {
			return treatment().method();
		}

		@Override
		default List<String> zones() {
			return treatment().zones();
		}

		@Override
		default Instant at() {
			return treatment().performedAt();
		}

		@Override
		default boolean held() {
			return true;
		}

	}

}
