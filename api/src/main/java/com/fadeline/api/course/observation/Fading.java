package com.fadeline.api.course.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.id.FadingId;

/**
 * Value object of a reading of fading.
 *
 * @param percent of the baseline: 0 unchanged, 100 gone, below 0 darker than it was
 * @param zone the zone that was read; null for the whole site
 * @param measurement what it was computed from; null if it was read by people
 */
public record Fading(FadingId fadingId, Instant observedAt, double percent, @Personal @Nullable String zone,
		Observer observer, Scale scale, @Personal @Nullable String notes, @Nullable PhotoMeasurement measurement) {

	public Fading {
		zone = (zone == null) ? null : Zones.canonical(zone);
	}

	/** Creates one that was read by people. */
	public Fading(FadingId fadingId, Instant observedAt, double percent, @Nullable String zone, Observer observer,
			Scale scale, @Nullable String notes) {
		this(fadingId, observedAt, percent, zone, observer, scale, notes, null);
	}

	/** Creates one that was measured on photos. */
	public static Fading measured(FadingId fadingId, Instant observedAt, @Nullable String zone,
			PhotoMeasurement measurement) {
		return new Fading(fadingId, observedAt, measurement.percent(), zone, Observer.SPECIALIST, Scale.PHOTO_MEASURED,
				null, measurement);
	}

}
