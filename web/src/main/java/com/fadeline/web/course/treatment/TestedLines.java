package com.fadeline.web.course.treatment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.web.course.LaserSettingsFields;

/**
 * Factory of form values from the settings of a patch test, for the first laser sitting.
 */
final class TestedLines {

	private TestedLines() {
	}

	/**
	 * Puts the lines of the latest clear patch test into a form; does nothing if there is
	 * none.
	 */
	static void carry(CourseView course, Map<String, List<String>> typed, Optional<Device> device) {
		List<LaserSettings> tested = course.patchTests()
			.stream()
			.filter(TestedLines::isClear)
			.map(PatchTestView::patchTest)
			.filter((test) -> !test.settings().isEmpty())
			.max(Comparator.comparing(PatchTest::performedAt))
			.map((test) -> test.settings().stream().map(TestedLines::begin).toList())
			.orElse(List.of());
		if (tested.isEmpty()) {
			return;
		}
		LaserSettingsFields.replace(typed, tested);
		device.filter((chosen) -> tested.stream().anyMatch((line) -> !makes(chosen.details(), line)))
			.ifPresent((chosen) -> LaserSettingsFields.by(typed, chosen));
	}

	private static boolean isClear(PatchTestView view) {
		PatchTest.Reading reading = view.reading();
		return reading != null && reading.outcome() == PatchTestOutcome.CLEAR;
	}

	private static boolean makes(Device.Details device, LaserSettings line) {
		return (device.laser() == null || device.laser() == line.laser())
				&& (device.wavelengthsNm().isEmpty() || device.wavelengthsNm().contains(line.wavelengthNm()));
	}

	/**
	 * Returns the line without zones, pulse count and energy, which belong to the patch
	 * test alone.
	 */
	private static LaserSettings begin(LaserSettings line) {
		return new LaserSettings(line.laser(), line.wavelengthNm(), line.fluenceJcm2(), line.spotMm(), line.pulse(),
				line.repetitionHz(), line.passes(), null, null, List.of());
	}

}
