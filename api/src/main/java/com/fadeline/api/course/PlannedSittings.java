package com.fadeline.api.course;

/** Value object of the planned number of sittings of a course. */
public record PlannedSittings(int min, int max) {
}
