package com.fadeline.api.course.photo;

import java.util.List;

import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;

/**
 * Value object of the stored files of a photo, without metadata in them.
 *
 * @param width of the original in pixels, upright
 * @param height of the original in pixels, upright
 */
public record PhotoFiles(StoredFile original, StoredFile screen, StoredFile thumb, int width, int height) {

	public StoredFile of(PhotoSize size) {
		return switch (size) {
			case ORIGINAL -> this.original;
			case SCREEN -> this.screen;
			case THUMB -> this.thumb;
		};
	}

	/** Returns the ids of all of them. */
	public List<FileId> ids() {
		return List.of(this.original.fileId(), this.screen.fileId(), this.thumb.fileId());
	}

}
