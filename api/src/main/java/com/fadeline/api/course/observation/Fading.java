package com.fadeline.api.course.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.FadingId;

/**
 * Value object of a reading of fading.
 *
 * @param percent of the baseline: 0 unchanged, 100 gone, below 0 darker than it was
 * @param zone the zone that was read; null for the whole site
 */
public record Fading(FadingId fadingId, Instant observedAt, double percent, @Personal @Nullable String zone,
		Observer observer, Scale scale, @Personal @Nullable String notes) {

	public Fading {
		zone = (zone == null) ? null : Zones.canonical(zone);
	}

}
