package com.fadeline.api.course.photo;

/**
 * Value object of the two areas that are measured on a photo.
 *
 * @param skin bare, 1 to 3 cm beside the ink
 */
public record MeasuredAreas(PhotoArea ink, PhotoArea skin) {
}
