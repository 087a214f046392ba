package com.fadeline.command.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.SettingsLimits;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.command.rules.Measured.Setting;

/** Rule: a laser setting outside of what lasers can do is mistyped. */
final class SettingsRange implements Rule {

	private static final RuleId ID = RuleId.SETTINGS_RANGE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		SettingsLimits limits = policy.limits();
		return List.of(new FindPolicy.Rule(ID, List.of("record"), Severity.INVALID,
				"Fluence %s J/cm², spot %s mm, pulse %s ps or %s ns, repetition %s Hz, passes over a zone %s, treated area %s cm²"
					.formatted(limits.fluenceJcm2().span(), limits.spotMm().span(), limits.pulsePs().span(),
							limits.pulseNs().span(), limits.repetitionHz().span(), limits.passes().span(),
							limits.areaCm2().span()),
				"Device tables and published settings (DOMAIN.md, laser settings)")
			.naming(limits.fluenceJcm2().value(), limits.spotMm().value(), limits.pulsePs().value(),
					limits.pulseNs().value(), limits.repetitionHz().value(), limits.passes().value(),
					limits.areaCm2().value()));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		SettingsLimits limits = standards.policy().limits();
		Stream<Finding> lines = SettingsLines.of(intention)
			.flatMap((line) -> line(line, limits))
			.map((value) -> Finding.invalid(ID, value.message()).naming(value.values()));
		Stream<Finding> others = switch (intention) {
			case Proposal.Treated treated when treated.treatment() instanceof LaserTreatment laser ->
				Measured.outside(Setting.AREA, laser.areaCm2(), limits.areaCm2())
					.map((value) -> Finding.invalid(ID, value.message()).naming(value.values()));
			case Proposal.Importing importing -> importing.history()
				.sittings()
				.stream()
				.flatMap((sitting) -> sitting.settings().stream())
				.flatMap((line) -> pastLine(line, limits))
				.map((value) -> Finding.caution(ID, value.message()).naming(value.values()));
			case Proposal.Visit other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
		};
		return Stream.of(lines, sums(intention, limits), others).flatMap((findings) -> findings);
	}

	/** Returns findings for lines that are possible each, but not all together. */
	private static Stream<Finding> sums(Proposal intention, SettingsLimits limits) {
		return SettingsLines.treated(intention)
			.filter((laser) -> laser.settings()
				.stream()
				.allMatch((line) -> line.passes() == null || limits.passes().contains(line.passes())))
			.flatMap((laser) -> Passes.of(laser.settings(), laser.zones()).stream())
			.filter((passes) -> passes.addUp() && !limits.passes().contains(passes.count()))
			.map((passes) -> Finding.invalid(ID, passes.message(limits.passes()))
				.naming(passes.values(limits.passes())));
	}

	private static Stream<Measured> line(LaserSettings line, SettingsLimits limits) {
		return Stream
			.of(Measured.outside(Setting.FLUENCE, line.fluenceJcm2(), limits.fluenceJcm2()),
					Measured.outside(Setting.SPOT, line.spotMm(), limits.spotMm()),
					Measured.pulse(line.pulse(), limits.pulsePs(), limits.pulseNs()),
					Measured.outside(Setting.REPETITION, line.repetitionHz(), limits.repetitionHz()),
					Measured.outside(Setting.PASSES, line.passes(), limits.passes()))
			.flatMap((values) -> values);
	}

	private static Stream<Measured> pastLine(PastSitting.Settings line, SettingsLimits limits) {
		return Stream
			.of(Measured.outside(Setting.FLUENCE, line.fluenceJcm2(), limits.fluenceJcm2()),
					fluenceEnds(line.fluenceRangeJcm2())
						.flatMap((end) -> Measured.outside(Setting.FLUENCE, end, limits.fluenceJcm2())),
					Measured.outside(Setting.SPOT, line.spotMm(), limits.spotMm()),
					Stream.ofNullable(line.pulse())
						.flatMap((pulse) -> Measured.pulse(pulse, limits.pulsePs(), limits.pulseNs())),
					Measured.outside(Setting.REPETITION, line.repetitionHz(), limits.repetitionHz()),
					Measured.outside(Setting.PASSES, line.passes(), limits.passes()))
			.flatMap((values) -> values);
	}

	private static Stream<Double> fluenceEnds(PastSitting.@Nullable Range range) {
		return (range == null) ? Stream.empty() : Stream.of(range.least(), range.most()).filter(Objects::nonNull);
	}

}
