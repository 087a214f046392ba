package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;

/** Test shots before the first laser sitting. */
public record PatchTest(PatchTestId patchTestId, Instant performedAt, @Personal List<String> zones,
		List<LaserSettings> settings) {

	public PatchTest {
		zones = Zones.of(zones);
		settings = Lists.copy(settings);
	}

	/** What was seen, at least 48 hours later. */
	public record Reading(Instant readAt, PatchTestOutcome outcome, @Personal @Nullable String notes) {
	}

}
