package com.fadeline.api.course.photo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Value object of what a photo shows and what it is for.
 *
 * @param zone shown by a close-up; null if not stated
 * @param takenAt null if neither the camera nor the sender says so: when it was added
 * @param device model of the camera; null if not known
 */
public record PhotoDetails(PhotoView view, @Personal @Nullable String zone, PhotoPurpose purpose,
		PhotoCategory category, @Nullable Instant takenAt, @Nullable String device) {
}
