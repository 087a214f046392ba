package com.fadeline.command.rules;

import java.util.stream.Stream;

import com.fadeline.api.course.LaserSettings;
import com.fadeline.api.course.LaserTreatment;

/** Finds the laser settings of a sitting or a patch test. */
final class SettingsLines {

	private SettingsLines() {
	}

	static Stream<LaserSettings> of(Intention intention) {
		return switch (intention) {
			case Intention.Treated treated when treated.treatment() instanceof LaserTreatment laser ->
				laser.settings().stream();
			case Intention.PatchTesting testing -> testing.patchTest().settings().stream();
			default -> Stream.empty();
		};
	}

}
