package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.Severity;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.Clearance;
import com.fadeline.api.course.Consent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FollowUp;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionAssessment;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;

/** Proposed booking or record that the rules judge. */
public sealed interface Proposal {

	/** A course as it would open. */
	record Opening(CourseOpened course) implements Proposal {
	}

	/** Another view of skin and ink. */
	record Assessing(Assessment assessment) implements Proposal {
	}

	/** A sitting to come, booked for the first time or moved. */
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

	/** A sitting that took place. */
	record Treating(SittingId sittingId, Treatment treatment) implements Treated {
	}

	/**
	 * A sitting somebody thinks of, before it has an operator or settings.
	 *
	 * @param held whether to judge it as it would be recorded, else as it would be booked
	 * @param timed whether somebody chose that moment; else it is that of asking
	 */
	record Considering(SittingId sittingId, Method method, List<String> zones, Instant at, boolean held,
			boolean timed) implements Visit {

		/** One at a chosen time. */
		Considering(SittingId sittingId, Method method, List<String> zones, Instant at, boolean held) {
			this(sittingId, method, zones, at, held, true);
		}
	}

	/** Other values for a sitting on record. */
	record Amending(SittingId sittingId, Treatment treatment, String reason) implements Treated {
	}

	/** A sitting nobody came to. */
	record Missing(Booking booking) implements Proposal {
	}

	record PatchTesting(PatchTest patchTest) implements Proposal {
	}

	record PatchReading(PatchTest patchTest, PatchTest.Reading reading) implements Proposal {
	}

	record Consenting(Consent consent) implements Proposal {
	}

	record Answering(Screening screening) implements Proposal {
	}

	record Observing(Fading fading) implements Proposal {
	}

	/** Several readings at once, each of which is an {@link Observing} as well. */
	record ObservingAll(List<Fading> fadings) implements Proposal {

		public ObservingAll {
			fadings = List.copyOf(fadings);
		}

	}

	record Reacting(Reaction reaction) implements Proposal {
	}

	/** A specialist's look at a reaction. */
	record Grading(Reaction reaction, ReactionAssessment assessment) implements Proposal {
	}

	/** What was done about a reaction. */
	record Following(Reaction reaction, FollowUp followUp) implements Proposal {
	}

	/** A doctor's letter after a reaction. */
	record Clearing(Reaction reaction, Clearance clearance) implements Proposal {
	}

	record Recovering(Reaction reaction, Instant resolvedAt) implements Proposal {
	}

	/** More sittings than planned. */
	record Extending(int maxSittings, String reason) implements Proposal {
	}

	/** Anything that takes a reason and nothing else. */
	record Explaining(String reason) implements Proposal {
	}

	/**
	 * A wanted end.
	 *
	 * @param targetFading percent of the baseline
	 * @param readings those that stand
	 */
	record Completing(CompletionOutcome outcome, double targetFading, List<Fading> readings) implements Proposal {

		public Completing {
			readings = List.copyOf(readings);
		}

	}

	record Importing(History history) implements Proposal {
	}

	/** A sitting, planned or done. */
	sealed interface Visit extends Proposal {

		SittingId sittingId();

		Method method();

		List<String> zones();

		Instant at();

		/** Whether it took place, or is judged as if it had. */
		boolean held();

		/**
		 * How much it weighs that the client is not prepared: in a plan there is time.
		 */
		default Severity unpreparedSeverity() {
			return held() ? Severity.BREACH : Severity.CAUTION;
		}

	}

	/** A sitting that took place, as it is recorded or amended. */
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
