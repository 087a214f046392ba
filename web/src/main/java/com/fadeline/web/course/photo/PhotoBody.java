package com.fadeline.web.course.photo;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.messages.Responses;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Response body of a photo.
 *
 * @param takenAt when it was taken, or added if that is not known
 * @param device model of the camera; null if not known
 * @param size of the original in bytes
 * @param sha256 digest of the original
 * @param alignments how it lies over other photos, by points in fractions of width and
 * height
 * @param content where its bytes are; {@code ?size=} THUMB, SCREEN or ORIGINAL
 */
public record PhotoBody(PhotoId photoId, PhotoView view, @Nullable String zone, PhotoPurpose purpose,
		PhotoCategory category, Instant takenAt, @Nullable String device, int width, int height, long size,
		String sha256, List<@NotNull PhotoAlignment> alignments, String content) {

	public static PhotoBody of(CourseId course, CoursePhotos.Shown shown) {
		PhotoDetails details = shown.photo().details();
		return new PhotoBody(shown.photo().photoId(), details.view(), details.zone(), details.purpose(),
				details.category(), shown.takenAt(), details.device(), shown.photo().files().width(),
				shown.photo().files().height(), shown.photo().files().original().size(),
				shown.photo().files().original().sha256(), shown.alignments(),
				Responses.location("/api/courses/{course}/photos/{photo}", course, shown.photo().photoId()).toString());
	}

}
