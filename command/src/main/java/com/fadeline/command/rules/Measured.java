package com.fadeline.command.rules;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.policy.Policy.Range;

/** Value object of a value outside of its range. */
record Measured(Setting setting, double value, Range range) {

	static Stream<Measured> outside(Setting setting, @Nullable Number value, Range range) {
		return Stream.ofNullable(value)
			.filter((known) -> !range.contains(known.doubleValue()))
			.map((known) -> new Measured(setting, known.doubleValue(), range));
	}

	static Stream<Measured> pulse(Pulse pulse, Range picoseconds, Range nanoseconds) {
		return switch (pulse.unit()) {
			case PS -> outside(Setting.PULSE_PS, pulse.value(), picoseconds);
			case NS -> outside(Setting.PULSE_NS, pulse.value(), nanoseconds);
		};
	}

	String message() {
		return "A %s of %s is outside %s %s; check the value and its unit"
			.formatted(this.setting.words, Range.plain(this.value), this.range.span(), this.setting.unit)
			.replace(" ;", ";");
	}

	Finding.Value[] values() {
		return new Finding.Value[] { Finding.Value.constant(this.setting), Finding.Value.number(this.value),
				Finding.Value.number(this.range.min()), Finding.Value.number(this.range.max()) };
	}

	/** Setting that has a range. */
	enum Setting {

		FLUENCE("fluence", "J/cm²"), SPOT("spot", "mm"), PULSE_PS("pulse duration", "ps"),
		PULSE_NS("pulse duration", "ns"), REPETITION("repetition rate", "Hz"), PASSES("passes", ""),
		AREA("treated area", "cm²");

		private final String words;

		private final String unit;

		Setting(String words, String unit) {
			this.words = words;
			this.unit = unit;
		}

	}

}
