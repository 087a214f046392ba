package com.fadeline.command.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.api.Finding.Value;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.command.rules.Measured.Setting;

/**
 * Value object of the passes of a sitting over some zones at one wavelength: the sum of
 * its lines. A line without passes is left out.
 *
 * @param lines the number of lines summed
 */
record Passes(List<String> zones, int wavelengthNm, int count, int lines) {

	/** Sums the lines that were used on those zones, or on some of them. */
	static List<Passes> of(List<LaserSettings> lines, List<String> zones) {
		Map<Passes, List<String>> alike = new LinkedHashMap<>();
		zones
			.forEach((zone) -> lines.stream().mapToInt(LaserSettings::wavelengthNm).distinct().forEach((wavelength) -> {
				List<Integer> each = lines.stream()
					.filter((line) -> line.wavelengthNm() == wavelength
							&& Zones.contains(SettingsLines.zones(line, zones), zone))
					.flatMap((line) -> Stream.ofNullable(line.passes()))
					.toList();
				if (!each.isEmpty()) {
					int sum = each.stream().mapToInt(Integer::intValue).sum();
					alike
						.computeIfAbsent(new Passes(List.of(), wavelength, sum, each.size()),
								(same) -> new ArrayList<>())
						.add(zone);
				}
			}));
		return alike.entrySet()
			.stream()
			.map((passes) -> new Passes(List.copyOf(passes.getValue()), passes.getKey().wavelengthNm(),
					passes.getKey().count(), passes.getKey().lines()))
			.toList();
	}

	boolean addUp() {
		return this.lines > 1;
	}

	/** Returns the message, such as CROWN: 3 passes in all at 1064 nm. */
	String message(Range range) {
		Measured passes = new Measured(Setting.PASSES, this.count, range);
		return addUp() ? "%s: %d passes in all at %d nm is outside %s; check the passes of each line"
			.formatted(String.join(", ", this.zones), this.count, this.wavelengthNm, range.span()) : passes.message();
	}

	Value[] values(Range range) {
		Value[] passes = new Measured(Setting.PASSES, this.count, range).values();
		return addUp()
				? Stream.concat(Stream.of(passes), Stream.of(Value.zones(this.zones), Value.number(this.wavelengthNm)))
					.toArray(Value[]::new)
				: passes;
	}

}
