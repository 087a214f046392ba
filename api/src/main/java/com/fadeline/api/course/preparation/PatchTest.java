package com.fadeline.api.course.preparation;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.id.PatchTestId;

/** Value object of a patch test: test spots before the first laser sitting. */
public record PatchTest(PatchTestId patchTestId, Instant performedAt, @Personal List<String> zones,
		List<LaserSettings> settings) {

	public PatchTest {
		zones = Zones.of(zones);
		settings = Lists.copy(settings);
	}

	/** Value object of a reading of the test spots, at least 48 hours later. */
	public record Reading(Instant readAt, PatchTestOutcome outcome, @Personal @Nullable String notes) {
	}

}
