package com.fadeline.web.course.photo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Reader of photos. The query decides for each single picture whether it may be shown,
 * and puts the look on record.
 */
@Component
public class PhotoReader {

	private final QueryClient views;

	private final FileStore files;

	PhotoReader(QueryClient views, FileStore files) {
		this.views = views;
		this.files = files;
	}

	/**
	 * Returns the photos of a course that may be shown.
	 * @param after the sequence to wait for; null for none
	 * @throws NoSuchViewException if there is no such course for the requester
	 */
	public CoursePhotos photos(CourseId course, @Nullable Long after) {
		return this.views.find(new FindPhotos(course), CoursePhotos.class, after)
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
	}

	CoursePhotos.Shown photo(CourseId course, PhotoId photo) {
		return photo(photos(course, null), photo);
	}

	/**
	 * Returns a photo of a course.
	 * @throws NoSuchViewException if it may not be shown
	 */
	static CoursePhotos.Shown photo(CoursePhotos photos, PhotoId id) {
		return photos.find(id).orElseThrow(() -> missing(photos.courseId(), id));
	}

	/** Writes the bytes of a photo; no browser keeps them. */
	void write(CourseId course, PhotoId id, PhotoSize size, HttpServletResponse response) throws IOException {
		CoursePhotos photos = photos(course, null);
		StoredFile file = file(photos, id, size);
		try (InputStream bytes = open(photos, id, file)) {
			response.setContentType(file.mediaType());
			response.setContentLengthLong(file.size());
			response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
			bytes.transferTo(response.getOutputStream());
		}
	}

	/**
	 * Returns the bytes of a photo.
	 * @param photos of the course, as they were just found
	 */
	public byte[] bytes(CoursePhotos photos, PhotoId id, PhotoSize size) {
		try (InputStream bytes = open(photos, id, file(photos, id, size))) {
			return bytes.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Photo %s cannot be read".formatted(id), ex);
		}
	}

	private static StoredFile file(CoursePhotos photos, PhotoId id, PhotoSize size) {
		return photo(photos, id).photo().files().of(size);
	}

	private InputStream open(CoursePhotos photos, PhotoId id, StoredFile file) {
		return this.files.open(photos.clientId(), file.fileId()).orElseThrow(() -> missing(photos.courseId(), id));
	}

	private static NoSuchViewException missing(CourseId course, PhotoId photo) {
		return new NoSuchViewException("photo %s in course %s".formatted(photo, course), null);
	}

}
