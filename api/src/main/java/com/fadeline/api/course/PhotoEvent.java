package com.fadeline.api.course;

import java.util.List;

import org.axonframework.serialization.Revision;

import com.fadeline.api.Personal;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.file.ReferencesFiles;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;

/** Events of the photos of a course. */
public sealed interface PhotoEvent extends CourseEvent {

	PhotoId photoId();

	/** Event: a photo was added, whose files were stored before. */
	@Revision("1")
	record PhotoAdded(CourseId courseId, Photo photo) implements PhotoEvent, ReferencesFiles {

		@Override
		public PhotoId photoId() {
			return this.photo.photoId();
		}

		@Override
		public List<FileId> referencedFiles() {
			return this.photo.files().ids();
		}

	}

	/** Event: a photo is no longer shown. */
	@Revision("1")
	record PhotoRemoved(CourseId courseId, PhotoId photoId, @Personal String reason) implements PhotoEvent {
	}

	/** Event: a photo was laid over another one of its view, for comparing them. */
	@Revision("1")
	record PhotoAligned(CourseId courseId, PhotoId photoId, PhotoAlignment alignment) implements PhotoEvent {
	}

}
