package com.fadeline.api.course.observation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Value object of the latest reading of one zone that counts: a specialist's, or the
 * client's own if no specialist has read the zone.
 *
 * @param percent of the baseline; null while the zone has no reading that counts
 * @param observedAt null if not known
 * @param observer null if not known
 */
public record ZoneFading(String zone, @Nullable Double percent, @Nullable Instant observedAt,
		@Nullable Observer observer) {
}
