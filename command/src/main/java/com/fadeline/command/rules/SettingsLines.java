package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;

/** Accessors of the laser settings of a sitting or a patch test. */
final class SettingsLines {

	private static final double MM_PER_CM = 10;

	private SettingsLines() {
	}

	static Stream<LaserSettings> of(Proposal intention) {
		return switch (intention) {
			case Proposal.Treated treated when treated.treatment() instanceof LaserTreatment laser ->
				laser.settings().stream();
			case Proposal.PatchTesting testing -> testing.patchTest().settings().stream();
			case Proposal.Visit other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
	}

	/** Returns the laser sitting that took place; empty for other proposals. */
	static Stream<LaserTreatment> treated(Proposal intention) {
		return (intention instanceof Proposal.Treated treated && treated.treatment() instanceof LaserTreatment laser)
				? Stream.of(laser) : Stream.empty();
	}

	/** Returns the zones on which a line of a sitting was used. */
	static List<String> zones(LaserSettings line, List<String> zones) {
		return line.zones().isEmpty() ? zones : line.zones();
	}

	/** Returns the area of a spot in square centimetres. */
	static double spotCm2(LaserSettings line) {
		double radiusCm = line.spotMm() / MM_PER_CM / 2;
		return Math.PI * radiusCm * radiusCm;
	}

}
