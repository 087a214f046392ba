package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientId;

/**
 * What a delivery says of the course that its history belongs to; it may differ from what
 * is on record.
 *
 * @param bodySite null where it does not say
 */
public record StatedCourse(ClientId clientId, @Nullable BodySite bodySite, List<String> zones, Goal goal,
		Assessment assessment) {

	public StatedCourse {
		zones = Zones.of(zones);
	}

}
