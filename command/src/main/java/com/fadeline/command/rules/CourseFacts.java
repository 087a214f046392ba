package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Value object of the facts that the rules use of a course, and of the client's other
 * courses.
 *
 * @param zones the zones of the course; empty if it lists none
 * @param maxSittings the most sittings it is planned or was extended for
 * @param done recorded sittings, with the values in effect
 * @param booked sittings that are still to come
 * @param lost ids of sittings that were cancelled, missed or withdrawn
 * @param birthDate the client's; null if not known
 * @param others the client's other courses, ended ones included, each without others of
 * its own
 * @param operatorTaken whether the operator of the proposed sitting has another one, of
 * any client, recorded at its minute
 */
public record CourseFacts(CourseId courseId, ClinicId clinicId, CourseStatus status, @Nullable BodySite bodySite,
		List<String> zones, Assessment assessment, LocalDate openedOn, int maxSittings, List<Done> done,
		List<Booked> booked, List<SittingId> lost, List<History> histories, Preparation preparation,
		List<Reacted> reactions, @Nullable LocalDate birthDate, List<CourseFacts> others, boolean operatorTaken) {

	public CourseFacts {
		zones = List.copyOf(zones);
		done = List.copyOf(done);
		booked = List.copyOf(booked);
		lost = List.copyOf(lost);
		histories = List.copyOf(histories);
		reactions = List.copyOf(reactions);
		others = List.copyOf(others);
	}

	/**
	 * Returns the same course of a client with that birth date and those other courses.
	 */
	public CourseFacts ofClient(@Nullable LocalDate birthDate, List<CourseFacts> others) {
		return new CourseFacts(this.courseId, this.clinicId, this.status, this.bodySite, this.zones, this.assessment,
				this.openedOn, this.maxSittings, this.done, this.booked, this.lost, this.histories, this.preparation,
				this.reactions, birthDate, others, this.operatorTaken);
	}

	/** Returns the same course with the operator's availability. */
	public CourseFacts withOperatorTaken(boolean operatorTaken) {
		return new CourseFacts(this.courseId, this.clinicId, this.status, this.bodySite, this.zones, this.assessment,
				this.openedOn, this.maxSittings, this.done, this.booked, this.lost, this.histories, this.preparation,
				this.reactions, this.birthDate, this.others, operatorTaken);
	}

	/** Returns this course, then the client's others. */
	public Stream<CourseFacts> everywhere() {
		return Stream.concat(Stream.of(this), this.others.stream());
	}

	/**
	 * Returns the consent of a kind that is in force, in whichever course it was signed.
	 */
	public Optional<Consent> consented(ConsentKind kind) {
		List<Agreed> signed = everywhere().flatMap((course) -> course.preparation.consents().stream())
			.filter((agreed) -> agreed.consent().kind() == kind)
			.toList();
		Optional<Instant> withdrawn = signed.stream()
			.flatMap((agreed) -> Stream.ofNullable(agreed.withdrawnAt()))
			.max(Comparator.naturalOrder());
		return signed.stream()
			.filter((agreed) -> agreed.withdrawnAt() == null)
			.map(Agreed::consent)
			.max(Comparator.comparing(Consent::signedAt))
			.filter((latest) -> withdrawn.filter((at) -> !at.isBefore(latest.signedAt())).isEmpty());
	}

	/** Value object of a recorded sitting. */
	public record Done(SittingId sittingId, Treatment treatment) {
	}

	/** Value object of a sitting to come. */
	public record Booked(Method method, Booking booking) {
	}

	/** Value object of the consents, screenings and patch tests that prepare a client. */
	public record Preparation(List<Agreed> consents, List<Screening> screenings, List<Tested> patchTests) {

		/** Preparation without any record. */
		public static final Preparation NONE = new Preparation(List.of(), List.of(), List.of());

		public Preparation {
			consents = List.copyOf(consents);
			screenings = List.copyOf(screenings);
			patchTests = List.copyOf(patchTests);
		}

		/** Returns the consents to treatment that are in force at that moment. */
		Stream<Agreed> treatmentConsents(Instant moment) {
			return this.consents.stream()
				.filter((agreed) -> agreed.consent().kind() == ConsentKind.TREATMENT && agreed.isInForce(moment));
		}

		/** Returns a consent to treatment that still had to be explained then. */
		Optional<Agreed> unexplained(Instant moment) {
			return this.consents.stream()
				.filter((agreed) -> agreed.consent().kind() == ConsentKind.TREATMENT && agreed.isSigned(moment)
						&& !agreed.isInForce(moment))
				.findFirst();
		}

		/** Returns the screenings answered by that moment, oldest first. */
		Stream<Screening> screeningsBy(Instant moment) {
			return this.screenings.stream()
				.filter((screening) -> !screening.answeredAt().isAfter(moment))
				.sorted(Comparator.comparing(Screening::answeredAt));
		}

	}

	/**
	 * Value object of a consent that was signed.
	 *
	 * @param withdrawnAt null while it is in force
	 * @param signature what was signed on a device; null if it was signed on paper
	 * @param explainedAt when a specialist explained what was signed at home; null
	 * before, and if it was explained when it was signed
	 */
	public record Agreed(Consent consent, @Nullable Instant withdrawnAt, @Nullable ConsentSignature signature,
			@Nullable Instant explainedAt) {

		/** Creates one that was signed on paper. */
		public Agreed(Consent consent, @Nullable Instant withdrawnAt) {
			this(consent, withdrawnAt, null, null);
		}

		boolean isInForce(Instant moment) {
			return isSigned(moment) && !since().isAfter(moment);
		}

		/** Returns whether it was signed by then, and not withdrawn. */
		boolean isSigned(Instant moment) {
			return !this.consent.signedAt().isAfter(moment)
					&& (this.withdrawnAt == null || this.withdrawnAt.isAfter(moment));
		}

		/**
		 * Returns since when it counts: signed, and explained where the law asks for it.
		 */
		Instant since() {
			if (this.signature == null || !this.signature.needsTalk()) {
				return this.consent.signedAt();
			}
			if (this.explainedAt == null) {
				return Instant.MAX;
			}
			return this.explainedAt.isAfter(this.consent.signedAt()) ? this.explainedAt : this.consent.signedAt();
		}

	}

	/** Value object of a patch test with all its readings. */
	public record Tested(PatchTest patchTest, List<PatchTest.Reading> readings) {

		public Tested {
			readings = List.copyOf(readings);
		}

	}

	/**
	 * Value object of a reaction.
	 *
	 * @param resolvedAt null while it is open
	 * @param outcome how it ended; null while it is open or if not known
	 * @param assessed the grades that specialists found after it was reported
	 * @param clearances doctors' letters that permit treatment to continue
	 */
	public record Reacted(Reaction reaction, @Nullable Instant resolvedAt, @Nullable ReactionOutcome outcome,
			List<Graded> assessed, List<Clearance> clearances) {

		public Reacted {
			assessed = List.copyOf(assessed);
			clearances = List.copyOf(clearances);
		}

		/** Creates a reaction that was not assessed since it was reported. */
		public Reacted(Reaction reaction, @Nullable Instant resolvedAt) {
			this(reaction, resolvedAt, null, List.of(), List.of());
		}

		boolean hasBegun(Instant moment) {
			return this.reaction.onsetAt().isBefore(moment);
		}

		boolean isOpen(Instant moment) {
			return hasBegun(moment) && (this.resolvedAt == null || this.resolvedAt.isAfter(moment));
		}

		/** Returns whether its follow-up ended though it has not healed. */
		boolean persists() {
			return this.resolvedAt != null && this.outcome == ReactionOutcome.PERSISTS;
		}

		/**
		 * Returns the grade that a specialist found last by that moment; empty before the
		 * first.
		 */
		Optional<Integer> grade(Instant moment) {
			return graded(moment).reduce((earlier, later) -> later).map(Graded::grade);
		}

		/** Returns the grades that specialists found by that moment, oldest first. */
		Stream<Graded> graded(Instant moment) {
			Integer reported = this.reaction.assessedGrade();
			Stream<Graded> first = (reported == null) ? Stream.empty()
					: Stream.of(new Graded(this.reaction.onsetAt(), reported));
			return Stream.concat(first,
					this.assessed.stream()
						.filter((graded) -> !graded.at().isAfter(moment))
						.sorted(Comparator.comparing(Graded::at)));
		}

	}

	/** Value object of a grade of a reaction, 1 (mild) to 5, as a specialist found it. */
	public record Graded(Instant at, int grade) {
	}

	/** Returns the number of sittings done, those before Fadeline included. */
	public int sittingsDone() {
		return this.done.size() + this.histories.stream().mapToInt(History::count).sum();
	}

	/** Returns the recorded sittings except that one; all for null. */
	Stream<Treatment> doneBeside(@Nullable SittingId sittingId) {
		return this.done.stream().filter((other) -> !other.sittingId().equals(sittingId)).map(Done::treatment);
	}

	/** Returns the sitting to come with that id, if any. */
	public Optional<Booked> booked(SittingId sittingId) {
		return this.booked.stream().filter((other) -> other.booking().sittingId().equals(sittingId)).findFirst();
	}

	boolean books(SittingId sittingId) {
		return booked(sittingId).isPresent();
	}

	boolean knows(SittingId sittingId) {
		return books(sittingId) || this.lost.contains(sittingId)
				|| this.done.stream().anyMatch((other) -> other.sittingId().equals(sittingId));
	}

}
