package com.fadeline.api.course;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.id.ClientId;

/**
 * Value object of a delivery's statements about the course of its history; they may
 * differ from the record.
 *
 * @param bodySite null if not stated
 */
public record StatedCourse(ClientId clientId, @Nullable BodySite bodySite, List<String> zones, Goal goal,
		Assessment assessment) {

	public StatedCourse {
		zones = Zones.of(zones);
	}

}
