package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: the fluence on a zone rises in small steps from sitting to sitting, across all
 * courses of the client; pulses of another class begin at their usual fluence. Sittings
 * done elsewhere count if their day and settings are known.
 */
final class SettingsFluenceJump implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_FLUENCE_JUMP;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.BREACH,
				("The fluence is at most %.0f %% above that of the last sitting on the zone at the same wavelength and pulse "
						+ "class, in any course of the client; after a change between ns and ps it is within the usual range of the new class")
					.formatted(policy.fluenceRise() * 100),
				"Agreed practice")
			.naming(Value.share(policy.fluenceRise())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return switch (intention) {
			case Proposal.Treated treated -> {
				List<Shot> earlier = Shot.beside(treated, facts, standards);
				List<Shot> now = Shot.of(treated.treatment()).toList();
				yield Stream.concat(jumps(now, earlier, facts, standards), switches(now, earlier, facts, standards));
			}
			case Proposal.Importing importing -> {
				List<Shot> all = Shot.of(importing.history(), standards).toList();
				yield all.stream()
					.flatMap((shot) -> jump(shot, all, facts, standards).stream())
					.map((jump) -> Finding.caution(ID, jump.message()));
			}
			case Proposal.Visit other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
		};
	}

	private static Stream<Finding> jumps(List<Shot> now, List<Shot> earlier, CourseFacts facts, RuleContext standards) {
		Map<Jump, List<String>> zones = new LinkedHashMap<>();
		now.forEach((shot) -> jump(shot, earlier, facts, standards)
			.ifPresent((jump) -> zones.computeIfAbsent(jump, (same) -> new ArrayList<>()).add(named(shot))));
		return zones.entrySet().stream().map((jump) -> jump.getKey().finding(jump.getValue()));
	}

	private static Optional<Jump> jump(Shot shot, List<Shot> earlier, CourseFacts facts, RuleContext standards) {
		double rise = standards.policy().fluenceRise();
		List<Shot> last = shot.lastAlike(earlier, facts);
		List<Shot> onSpot = last.stream()
			.filter((other) -> other.spotMm() != null && other.spotMm().equals(shot.spotMm()))
			.toList();
		return Shot.strongest(onSpot.isEmpty() ? last : onSpot)
			.filter((before) -> shot.fluenceJcm2() > before.fluenceJcm2() * (1 + rise) + Shot.ROUNDING)
			.map((before) -> new Jump(shot.fluenceJcm2(), shot.wavelengthNm(), rise, before.fluenceJcm2(),
					standards.day(before.at()), before.otherCourse()));
	}

	private static Stream<Finding> switches(List<Shot> now, List<Shot> earlier, CourseFacts facts,
			RuleContext standards) {
		Map<Switch, List<String>> zones = new LinkedHashMap<>();
		now.forEach((shot) -> switched(shot, earlier, facts, standards)
			.ifPresent((change) -> zones.computeIfAbsent(change, (same) -> new ArrayList<>()).add(named(shot))));
		return zones.entrySet().stream().map((change) -> change.getKey().finding(change.getValue()));
	}

	private static Optional<Switch> switched(Shot shot, List<Shot> earlier, CourseFacts facts, RuleContext standards) {
		PulseUnit unit = shot.unit();
		List<Shot> last = shot.lastOnZone(earlier, facts);
		if (unit == null || last.isEmpty()
				|| last.stream().anyMatch((before) -> before.unit() == null || before.unit() == unit)) {
			return Optional.empty();
		}
		Range usual = standards.policy().usual().fluenceJcm2(shot.wavelengthNm(), new Pulse(1, unit));
		return usual.contains(shot.fluenceJcm2()) ? Optional.empty() : Optional
			.of(new Switch(unit, shot.fluenceJcm2(), shot.wavelengthNm(), usual, standards.day(last.getFirst().at())));
	}

	private static String named(Shot shot) {
		return (shot.zone() == null) ? "" : shot.zone();
	}

	/**
	 * Value object of a fluence that is too far above the last one.
	 *
	 * @param day the day of the last one
	 */
	private record Jump(double fluenceJcm2, int wavelengthNm, double rise, double lastJcm2, LocalDate day,
			@Nullable LocalDate otherCourse) {

		String message() {
			return "%s J/cm² at %d nm is more than %.0f %% above the %s J/cm² of %s".formatted(
					Range.plain(this.fluenceJcm2), this.wavelengthNm, this.rise * 100, Range.plain(this.lastJcm2),
					this.day);
		}

		Finding finding(List<String> zones) {
			String course = (this.otherCourse == null) ? "" : " in the course opened on " + this.otherCourse;
			List<Value> values = new ArrayList<>(
					List.of(Value.zones(zones), Value.number(this.fluenceJcm2), Value.number(this.wavelengthNm),
							Value.number(this.rise * 100), Value.number(this.lastJcm2), Value.day(this.day)));
			Optional.ofNullable(this.otherCourse).map(Value::day).ifPresent(values::add);
			return Finding
				.breach(ID,
						"%s: %s%s; go up in smaller steps or give a reason".formatted(String.join(", ", zones),
								message(), course))
				.naming(values.toArray(Value[]::new));
		}

	}

	/**
	 * Value object of pulses of another class than the last ones, at an unusual fluence
	 * for them.
	 *
	 * @param day the day of the last ones
	 */
	private record Switch(PulseUnit unit, double fluenceJcm2, int wavelengthNm, Range usual, LocalDate day) {

		Finding finding(List<String> zones) {
			PulseUnit before = (this.unit == PulseUnit.PS) ? PulseUnit.NS : PulseUnit.PS;
			return Finding.breach(ID,
					"%s: pulses of %s after those of %s on %s, and %s J/cm² at %d nm is outside the %s J/cm² usual for them; change the fluence or give a reason"
						.formatted(String.join(", ", zones), word(this.unit), word(before), this.day,
								Range.plain(this.fluenceJcm2), this.wavelengthNm, this.usual.span()))
				.naming(Value.zones(zones), Value.constant(this.unit), Value.constant(before), Value.day(this.day),
						Value.number(this.fluenceJcm2), Value.number(this.wavelengthNm), Value.number(this.usual.min()),
						Value.number(this.usual.max()));
		}

		private static String word(PulseUnit unit) {
			return (unit == PulseUnit.PS) ? "ps" : "ns";
		}

	}

}
