package com.fadeline.command.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PulseUnit;

/**
 * Value object of a client's patch test, made in any of their courses, with its readings
 * up to a moment.
 *
 * @param sites where it was made, by its zones; null among them if one is not known
 * @param outcome the last result: a reaction at any time, no reaction only once it had
 * time to show; null without such a reading
 * @param clearOn the last day on which it was read as clear; null if on none
 */
record Tried(PatchTest patchTest, List<@Nullable BodySite> sites, @Nullable PatchTestOutcome outcome,
		@Nullable LocalDate clearOn) {

	/** Returns those made by the time of a visit, oldest first. */
	static List<Tried> by(Instant moment, CourseFacts facts, RuleContext standards) {
		return facts.everywhere()
			.flatMap((course) -> course.preparation()
				.patchTests()
				.stream()
				.filter((test) -> !test.patchTest().performedAt().isAfter(moment))
				.map((test) -> of(test, Zones.sites(test.patchTest().zones(), course.bodySite()), moment, standards)))
			.sorted(Comparator.comparing((test) -> test.patchTest().performedAt()))
			.toList();
	}

	private static Tried of(CourseFacts.Tested test, List<@Nullable BodySite> sites, Instant by,
			RuleContext standards) {
		Duration wait = standards.policy().patchTestReading();
		Instant readable = test.patchTest().performedAt().plus(wait);
		Optional<PatchTest.Reading> last = test.readings()
			.stream()
			.filter((reading) -> !reading.readAt().isAfter(by))
			.filter((reading) -> reading.outcome() == PatchTestOutcome.REACTED || !reading.readAt().isBefore(readable))
			.max(Comparator.comparing(PatchTest.Reading::readAt));
		return new Tried(test.patchTest(), sites, last.map(PatchTest.Reading::outcome).orElse(null),
				last.filter((reading) -> reading.outcome() == PatchTestOutcome.CLEAR)
					.map((reading) -> standards.day(reading.readAt()))
					.orElse(null));
	}

	/**
	 * Returns whether the client had a laser sitting before, in any course or elsewhere.
	 */
	static boolean laserBefore(Proposal.Visit visit, CourseFacts facts) {
		return elsewhere(facts).findAny().isPresent() || before(visit, facts).findAny().isPresent();
	}

	/** Returns histories of laser sittings of the client. */
	static Stream<History> elsewhere(CourseFacts facts) {
		return facts.everywhere()
			.flatMap((course) -> course.histories().stream())
			.filter((past) -> past.method() == PastMethod.LASER && past.count() > 0);
	}

	/** Returns earlier recorded laser sittings, in any course of the client. */
	static Stream<LaserTreatment> before(Proposal.Visit visit, CourseFacts facts) {
		return facts.everywhere()
			.flatMap((course) -> course.doneBeside(visit.sittingId()))
			.filter((done) -> done.performedAt().isBefore(visit.at()))
			.filter(LaserTreatment.class::isInstance)
			.map(LaserTreatment.class::cast);
	}

	boolean isClear() {
		return this.outcome == PatchTestOutcome.CLEAR;
	}

	boolean reacted() {
		return this.outcome == PatchTestOutcome.REACTED;
	}

	/**
	 * Returns whether it may have been made at the treated site; an unknown site matches
	 * any.
	 */
	boolean isAt(@Nullable BodySite treated) {
		return treated == null || this.sites.contains(null) || this.sites.contains(treated);
	}

	/**
	 * Returns whether it has settings of the kind of that line; a test with unknown
	 * settings matches any.
	 */
	boolean isOf(LaserSettings line) {
		return this.patchTest.settings().isEmpty() || of(line).findAny().isPresent();
	}

	/** Returns its lines of the same laser, wavelength and pulse class. */
	Stream<LaserSettings> of(LaserSettings line) {
		return this.patchTest.settings().stream().filter((tested) -> Kind.of(tested).equals(Kind.of(line)));
	}

	/** Value object of the settings that have to match for a test to cover a sitting. */
	record Kind(Laser laser, int wavelengthNm, PulseUnit unit) {

		static Kind of(LaserSettings line) {
			return new Kind(line.laser(), line.wavelengthNm(), line.pulse().unit());
		}

	}

}
