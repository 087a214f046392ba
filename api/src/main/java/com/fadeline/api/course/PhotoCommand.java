package com.fadeline.api.course;

import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;

/** Commands of the photos of a course. */
public sealed interface PhotoCommand extends CourseCommand {

	/** Command that adds a photo whose files are stored. */
	record AddPhoto(CourseId courseId, Photo photo) implements PhotoCommand {
	}

	/** Command that removes a photo from what is shown. */
	record RemovePhoto(CourseId courseId, PhotoId photoId, String reason) implements PhotoCommand {
	}

	/** Command that lays a photo over another one of its view. */
	record AlignPhoto(CourseId courseId, PhotoId photoId, PhotoAlignment alignment) implements PhotoCommand {
	}

}
