package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.Treatment;

/**
 * Value object of one line of settings on one zone at the time it was used.
 *
 * @param zone null if it may have been any
 * @param unit class of the pulse; null if not known
 * @param spotMm diameter of the spot in millimetres; null if not known
 * @param otherCourse the opening day of the client's other course that it belongs to;
 * null for the course being judged
 */
record Shot(Instant at, @Nullable String zone, int wavelengthNm, @Nullable PulseUnit unit, @Nullable Double spotMm,
		double fluenceJcm2, @Nullable LocalDate otherCourse) {

	/** Rounding tolerance, so that a value of exactly the limit passes. */
	static final double ROUNDING = 1e-9;

	/** Returns every line of a treatment for every zone that it was used on. */
	static Stream<Shot> of(Treatment treatment) {
		return of(treatment, null);
	}

	private static Stream<Shot> of(Treatment treatment, @Nullable LocalDate otherCourse) {
		return (treatment instanceof LaserTreatment laser) ? laser.settings()
			.stream()
			.flatMap((line) -> SettingsLines.zones(line, laser.zones())
				.stream()
				.map((zone) -> of(laser.performedAt(), zone, line, otherCourse))) : Stream.empty();
	}

	private static Shot of(Instant at, String zone, LaserSettings line, @Nullable LocalDate otherCourse) {
		return new Shot(at, zone, line.wavelengthNm(), line.pulse().unit(), line.spotMm(), line.fluenceJcm2(),
				otherCourse);
	}

	/** Returns the lines of a history whose day, wavelength and fluence are known. */
	static Stream<Shot> of(History history, RuleContext standards) {
		return of(history, standards, null);
	}

	private static Stream<Shot> of(History history, RuleContext standards, @Nullable LocalDate otherCourse) {
		return history.sittings()
			.stream()
			.flatMap((sitting) -> Optional.ofNullable(sitting.date())
				.flatMap(PartialDate::exact)
				.map((day) -> day.atStartOfDay(standards.zone()).toInstant())
				.stream()
				.flatMap((at) -> sitting.settings()
					.stream()
					.flatMap(
							(line) -> zones(sitting).flatMap((zone) -> of(at, zone.orElse(null), line, otherCourse)))));
	}

	/** Returns the zones; an empty element, which may be any zone, if none are named. */
	private static Stream<Optional<String>> zones(PastSitting sitting) {
		return sitting.zones().isEmpty() ? Stream.of(Optional.empty()) : sitting.zones().stream().map(Optional::of);
	}

	private static Stream<Shot> of(Instant at, @Nullable String zone, PastSitting.Settings line,
			@Nullable LocalDate otherCourse) {
		Integer wavelength = line.wavelengthNm();
		Double fluence = line.fluenceJcm2();
		if (wavelength == null || fluence == null) {
			return Stream.empty();
		}
		return Stream.of(new Shot(at, zone, wavelength, (line.pulse() == null) ? null : line.pulse().unit(),
				line.spotMm(), fluence, otherCourse));
	}

	/**
	 * Returns the earlier lines that may concern the zones of a sitting, in any course of
	 * the client at the same site or on the same part of the body; a zone that the course
	 * does not have may be any of its site.
	 */
	static List<Shot> beside(Proposal.Treated treated, CourseFacts facts, RuleContext standards) {
		List<String> zones = treated.treatment().zones();
		return facts.everywhere().flatMap((course) -> {
			@Nullable LocalDate other = (course == facts) ? null : course.openedOn();
			Stream<Shot> shots = Stream.concat(
					course.doneBeside(treated.sittingId()).flatMap((done) -> of(done, other)),
					course.histories().stream().flatMap((history) -> of(history, standards, other)));
			return sameSite(course, facts) ? shots : shots.filter((shot) -> shot.isOnBody(zones));
		}).toList();
	}

	private boolean isOnBody(List<String> zones) {
		return this.zone != null && Zones.isOfBody(this.zone) && Zones.contains(zones, this.zone);
	}

	private static boolean sameSite(CourseFacts one, CourseFacts other) {
		return one.bodySite() == null || other.bodySite() == null || one.bodySite() == other.bodySite();
	}

	/** Returns the lines at its wavelength of the last sitting before it on its zone. */
	List<Shot> lastOnZone(List<Shot> others, CourseFacts facts) {
		return last(others, facts, (other) -> true);
	}

	/** Returns the same among lines of its pulse class, as far as that is known. */
	List<Shot> lastAlike(List<Shot> others, CourseFacts facts) {
		return last(others, facts, (other) -> other.unit == null || this.unit == null || other.unit == this.unit);
	}

	private List<Shot> last(List<Shot> others, CourseFacts facts, Predicate<Shot> which) {
		List<Shot> earlier = others.stream()
			.filter((other) -> other.wavelengthNm == this.wavelengthNm && other.at.isBefore(this.at)
					&& onZone(other, facts) && which.test(other))
			.toList();
		Optional<Instant> latest = earlier.stream().map(Shot::at).max(Comparator.naturalOrder());
		return earlier.stream().filter((other) -> latest.filter(other.at::equals).isPresent()).toList();
	}

	private boolean onZone(Shot other, CourseFacts facts) {
		if (this.zone == null || other.zone == null || Zones.same(this.zone, other.zone)) {
			return true;
		}
		return !facts.zones().isEmpty() && !Zones.contains(facts.zones(), this.zone);
	}

	/** Returns the one with the highest fluence; empty if there is none. */
	static Optional<Shot> strongest(List<Shot> shots) {
		return shots.stream().max(Comparator.comparing(Shot::fluenceJcm2));
	}

}
