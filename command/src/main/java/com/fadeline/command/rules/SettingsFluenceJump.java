package com.fadeline.command.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Policy;
import com.fadeline.api.Policy.Range;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.History;
import com.fadeline.api.course.LaserTreatment;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.Treatment;

/**
 * The fluence rises in small steps from sitting to sitting. Sittings done elsewhere count
 * where their day and settings are known.
 */
final class SettingsFluenceJump implements Rule {

	private static final String ID = "settings.fluenceJump";

	/** Keeps a rise of exactly what is allowed from failing by how numbers are stored. */
	private static final double ROUNDING = 1e-9;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.BREACH,
				"The fluence is at most %.0f %% above that of the last sitting at the same wavelength and spot"
					.formatted(policy.fluenceRise() * 100),
				"Agreed practice"));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		double rise = standards.policy().fluenceRise();
		return switch (intention) {
			case Intention.Treated treated -> {
				List<Shot> earlier = Stream
					.concat(facts.doneBeside(treated.sittingId()).flatMap(Shot::of),
							facts.histories().stream().flatMap((history) -> Shot.of(history, standards)))
					.toList();
				yield Shot.of(treated.treatment())
					.flatMap((shot) -> shot.jump(earlier, rise))
					.map((jump) -> Finding.breach(ID, jump.message() + "; go up in smaller steps or give a reason")
						.naming(jump.values()));
			}
			case Intention.Importing importing -> {
				List<Shot> all = Shot.of(importing.history(), standards).toList();
				yield all.stream()
					.flatMap((shot) -> shot.jump(all, rise))
					.map((jump) -> Finding.caution(ID, jump.message()));
			}
			default -> Stream.empty();
		};
	}

	/** One line of settings at the time it was used. */
	private record Shot(Instant at, int wavelengthNm, double spotMm, double fluenceJcm2) {

		static Stream<Shot> of(Treatment treatment) {
			return (treatment instanceof LaserTreatment laser) ? laser.settings()
				.stream()
				.map((line) -> new Shot(laser.performedAt(), line.wavelengthNm(), line.spotMm(), line.fluenceJcm2()))
					: Stream.empty();
		}

		static Stream<Shot> of(History history, Standards standards) {
			return history.sittings().stream().flatMap((sitting) -> of(sitting, standards));
		}

		private static Stream<Shot> of(PastSitting sitting, Standards standards) {
			return Optional.ofNullable(sitting.date())
				.flatMap(PartialDate::exact)
				.map((day) -> day.atStartOfDay(standards.zone()).toInstant())
				.stream()
				.flatMap((at) -> sitting.settings().stream().flatMap((line) -> of(at, line)));
		}

		private static Stream<Shot> of(Instant at, PastSitting.Settings line) {
			Integer wavelength = line.wavelengthNm();
			Double spot = line.spotMm();
			Double fluence = line.fluenceJcm2();
			return (wavelength == null || spot == null || fluence == null) ? Stream.empty()
					: Stream.of(new Shot(at, wavelength, spot, fluence));
		}

		Stream<Jump> jump(List<Shot> others, double rise) {
			return others.stream()
				.filter((other) -> other.wavelengthNm == this.wavelengthNm && other.spotMm == this.spotMm
						&& other.at.isBefore(this.at))
				.max(Comparator.comparing(Shot::at).thenComparing(Shot::fluenceJcm2))
				.filter((last) -> this.fluenceJcm2 > last.fluenceJcm2 * (1 + rise) + ROUNDING)
				.map((last) -> new Jump(this, rise, last.fluenceJcm2))
				.stream();
		}

	}

	/** A fluence that is too far above the last one. */
	private record Jump(Shot shot, double rise, double lastJcm2) {

		String message() {
			return "%s J/cm² at %d nm on a %s mm spot is more than %.0f %% above the %s J/cm² of the last sitting"
				.formatted(Range.plain(this.shot.fluenceJcm2), this.shot.wavelengthNm, Range.plain(this.shot.spotMm),
						this.rise * 100, Range.plain(this.lastJcm2));
		}

		Value[] values() {
			return new Value[] { Value.number(this.shot.fluenceJcm2), Value.number(this.shot.wavelengthNm),
					Value.number(this.shot.spotMm), Value.number(this.rise * 100), Value.number(this.lastJcm2) };
		}

	}

}
