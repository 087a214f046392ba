package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Policy;
import com.fadeline.api.Policy.Range;
import com.fadeline.api.Policy.SettingsLimits;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.LaserSettings;
import com.fadeline.api.course.LaserTreatment;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.Pulse;

/** A laser setting outside of what lasers do is a slip of the pen. */
final class SettingsRange implements Rule {

	private static final String ID = "settings.range";

	@Override
	public FindPolicy.Rule described(Policy policy) {
		SettingsLimits limits = policy.limits();
		return new FindPolicy.Rule(ID, List.of("record"), Severity.INVALID,
				"Fluence %s J/cm², spot %s mm, pulse %s ps or %s ns, repetition %s Hz, passes %s, treated area %s cm²"
					.formatted(span(limits.fluenceJcm2()), span(limits.spotMm()), span(limits.pulsePs()),
							span(limits.pulseNs()), span(limits.repetitionHz()), span(limits.passes()),
							span(limits.areaCm2())),
				"Device tables and published settings (DOMAIN.md, laser settings)");
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		SettingsLimits limits = standards.policy().limits();
		Stream<Finding> lines = SettingsLines.of(intention).flatMap((line) -> line(line, limits)).map(Value::invalid);
		Stream<Finding> others = switch (intention) {
			case Intention.Treated treated when treated.treatment() instanceof LaserTreatment laser ->
				Value.outside("treated area", laser.areaCm2(), "cm²", limits.areaCm2()).map(Value::invalid);
			case Intention.Importing importing -> importing.history()
				.sittings()
				.stream()
				.flatMap((sitting) -> sitting.settings().stream())
				.flatMap((line) -> pastLine(line, limits))
				.map(Value::caution);
			default -> Stream.empty();
		};
		return Stream.concat(lines, others);
	}

	private static Stream<Value> line(LaserSettings line, SettingsLimits limits) {
		return Stream
			.of(Value.outside("fluence", line.fluenceJcm2(), "J/cm²", limits.fluenceJcm2()),
					Value.outside("spot", line.spotMm(), "mm", limits.spotMm()), pulse(line.pulse(), limits),
					Value.outside("repetition rate", line.repetitionHz(), "Hz", limits.repetitionHz()),
					Value.outside("passes", line.passes(), "", limits.passes()))
			.flatMap((values) -> values);
	}

	private static Stream<Value> pastLine(PastSitting.Settings line, SettingsLimits limits) {
		return Stream
			.of(Value.outside("fluence", line.fluenceJcm2(), "J/cm²", limits.fluenceJcm2()),
					fluenceEnds(line.fluenceRangeJcm2())
						.flatMap((end) -> Value.outside("fluence", end, "J/cm²", limits.fluenceJcm2())),
					Value.outside("spot", line.spotMm(), "mm", limits.spotMm()),
					Stream.ofNullable(line.pulse()).flatMap((pulse) -> pulse(pulse, limits)),
					Value.outside("repetition rate", line.repetitionHz(), "Hz", limits.repetitionHz()),
					Value.outside("passes", line.passes(), "", limits.passes()))
			.flatMap((values) -> values);
	}

	private static Stream<Double> fluenceEnds(PastSitting.@Nullable Range range) {
		return (range == null) ? Stream.empty() : Stream.of(range.least(), range.most());
	}

	private static Stream<Value> pulse(Pulse pulse, SettingsLimits limits) {
		return switch (pulse.unit()) {
			case PS -> Value.outside("pulse duration", pulse.value(), "ps", limits.pulsePs());
			case NS -> Value.outside("pulse duration", pulse.value(), "ns", limits.pulseNs());
		};
	}

	private static String span(Range range) {
		return "%s–%s".formatted(plain(range.min()), plain(range.max()));
	}

	private static String plain(double value) {
		return (value == Math.rint(value)) ? String.valueOf((long) value) : String.valueOf(value);
	}

	/** A value outside of its range. */
	private record Value(String name, double value, String unit, Range range) {

		static Stream<Value> outside(String name, @Nullable Number value, String unit, Range range) {
			return Stream.ofNullable(value)
				.filter((known) -> !range.contains(known.doubleValue()))
				.map((known) -> new Value(name, known.doubleValue(), unit, range));
		}

		Finding invalid() {
			return Finding.invalid(ID, message());
		}

		Finding caution() {
			return Finding.caution(ID, message());
		}

		private String message() {
			return "A %s of %s is outside of %s %s; check the value and its unit"
				.formatted(this.name, plain(this.value), span(this.range), this.unit)
				.replace(" ;", ";");
		}

	}

}
