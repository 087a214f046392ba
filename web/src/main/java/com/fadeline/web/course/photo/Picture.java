package com.fadeline.web.course.photo;

import com.fadeline.api.course.photo.PhotoSize;

/**
 * Value object of a picture in the sizes in which it is stored: upright JPEG without any
 * metadata.
 *
 * @param width of the original in pixels
 * @param height of the original in pixels
 */
record Picture(byte[] original, byte[] screen, byte[] thumb, int width, int height, CameraData camera) {

	byte[] of(PhotoSize size) {
		return switch (size) {
			case ORIGINAL -> this.original;
			case SCREEN -> this.screen;
			case THUMB -> this.thumb;
		};
	}

}
