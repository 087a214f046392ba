package com.fadeline.api.course;

/** How many sittings a course is planned for. */
public record PlannedSittings(int min, int max) {
}
