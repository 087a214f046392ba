package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.Consent;
import com.fadeline.api.course.ConsentKind;
import com.fadeline.api.course.Clearance;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.Reaction;
import com.fadeline.api.course.ReactionOutcome;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;

/**
 * What the rules may know of a course, and of the client's other courses.
 *
 * @param zones those the course lists; empty where it lists none
 * @param maxSittings the most sittings it is planned or was extended for
 * @param done sittings on record, with their present values
 * @param booked sittings that are still to come
 * @param lost ids of sittings that were cancelled, missed or retracted
 * @param birthDate the client's; null where it is not known
 * @param others the client's other courses, those that have ended included, each without
 * others of its own
 * @param operatorTaken whether who holds the sitting at hand has another one, of any
 * client, on record at its minute
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

	/** The same course of a client born on that day who has those other courses. */
	public CourseFacts ofClient(@Nullable LocalDate birthDate, List<CourseFacts> others) {
		return new CourseFacts(this.courseId, this.clinicId, this.status, this.bodySite, this.zones, this.assessment,
				this.openedOn, this.maxSittings, this.done, this.booked, this.lost, this.histories, this.preparation,
				this.reactions, birthDate, others, this.operatorTaken);
	}

	/** The same course where it is known whether the operator is taken. */
	public CourseFacts withOperatorTaken(boolean operatorTaken) {
		return new CourseFacts(this.courseId, this.clinicId, this.status, this.bodySite, this.zones, this.assessment,
				this.openedOn, this.maxSittings, this.done, this.booked, this.lost, this.histories, this.preparation,
				this.reactions, this.birthDate, this.others, operatorTaken);
	}

	/** This course, then the client's others. */
	public Stream<CourseFacts> everywhere() {
		return Stream.concat(Stream.of(this), this.others.stream());
	}

	/** The consent of a kind that is in force, in whichever course it was signed. */
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

	/** A sitting on record. */
	public record Done(SittingId sittingId, Treatment treatment) {
	}

	/** A sitting to come. */
	public record Booked(Method method, Booking booking) {
	}

	/** What makes a client ready. */
	public record Preparation(List<Agreed> consents, List<Screening> screenings, List<Tested> patchTests) {

		/** Nothing has been done yet. */
		public static final Preparation NONE = new Preparation(List.of(), List.of(), List.of());

		public Preparation {
			consents = List.copyOf(consents);
			screenings = List.copyOf(screenings);
			patchTests = List.copyOf(patchTests);
		}

		/** Those answered by that moment, oldest first. */
		Stream<Screening> screeningsBy(Instant moment) {
			return this.screenings.stream()
				.filter((screening) -> !screening.answeredAt().isAfter(moment))
				.sorted(Comparator.comparing(Screening::answeredAt));
		}

	}

	/**
	 * A consent that was signed.
	 *
	 * @param withdrawnAt null while it stands
	 */
	public record Agreed(Consent consent, @Nullable Instant withdrawnAt) {

		boolean isInForce(Instant moment) {
			return !this.consent.signedAt().isAfter(moment)
					&& (this.withdrawnAt == null || this.withdrawnAt.isAfter(moment));
		}

	}

	/** A patch test with everything that was read from it. */
	public record Tested(PatchTest patchTest, List<PatchTest.Reading> readings) {

		public Tested {
			readings = List.copyOf(readings);
		}

	}

	/**
	 * A reaction.
	 *
	 * @param resolvedAt null while it is open
	 * @param outcome how it ended; null while it is open or where that is not known
	 * @param assessed the grades that specialists found after it was reported
	 * @param clearances doctors' letters by which treatment may go on
	 */
	public record Reacted(Reaction reaction, @Nullable Instant resolvedAt, @Nullable ReactionOutcome outcome,
			List<Graded> assessed, List<Clearance> clearances) {

		public Reacted {
			assessed = List.copyOf(assessed);
			clearances = List.copyOf(clearances);
		}

		/** One that nobody has looked at since it was reported. */
		public Reacted(Reaction reaction, @Nullable Instant resolvedAt) {
			this(reaction, resolvedAt, null, List.of(), List.of());
		}

		boolean hasBegun(Instant moment) {
			return this.reaction.onsetAt().isBefore(moment);
		}

		boolean isOpen(Instant moment) {
			return hasBegun(moment) && (this.resolvedAt == null || this.resolvedAt.isAfter(moment));
		}

		/** Whether it is followed no more though it has not gone. */
		boolean persists() {
			return this.resolvedAt != null && this.outcome == ReactionOutcome.PERSISTS;
		}

		/** The grade a specialist found last by that moment; none before the first. */
		Optional<Integer> grade(Instant moment) {
			return graded(moment).reduce((earlier, later) -> later).map(Graded::grade);
		}

		/** The grades that specialists found by that moment, oldest first. */
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

	/** A grade of a reaction, 1 (mild) to 5, as a specialist found it. */
	public record Graded(Instant at, int grade) {
	}

	/** Sittings done, those before Fadeline counted. */
	public int sittingsDone() {
		return this.done.size() + this.histories.stream().mapToInt(History::count).sum();
	}

	/** Sittings on record other than that one, or all. */
	Stream<Treatment> doneBeside(@Nullable SittingId sittingId) {
		return this.done.stream().filter((other) -> !other.sittingId().equals(sittingId)).map(Done::treatment);
	}

	/** The sitting to come of that id, if there is one. */
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
