package com.fadeline.api.course.assessment;

/** Value object of the planned number of sittings of a course. */
public record PlannedSittings(int min, int max) {
}
