package com.fadeline.command.rules;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Policy.Range;
import com.fadeline.api.course.Pulse;

/** A value outside of its range. */
record Measured(String name, double value, String unit, Range range) {

	static Stream<Measured> outside(String name, @Nullable Number value, String unit, Range range) {
		return Stream.ofNullable(value)
			.filter((known) -> !range.contains(known.doubleValue()))
			.map((known) -> new Measured(name, known.doubleValue(), unit, range));
	}

	static Stream<Measured> pulse(Pulse pulse, Range picoseconds, Range nanoseconds) {
		return switch (pulse.unit()) {
			case PS -> outside("pulse duration", pulse.value(), "ps", picoseconds);
			case NS -> outside("pulse duration", pulse.value(), "ns", nanoseconds);
		};
	}

	String message() {
		return "A %s of %s is outside of %s %s; check the value and its unit"
			.formatted(this.name, Range.plain(this.value), this.range.span(), this.unit)
			.replace(" ;", ";");
	}

}
