package com.fadeline.api.course.photo;

/**
 * Value object of a point on a photo, in fractions of its width and height from the top
 * left: 0 to 1.
 */
public record PhotoPoint(double x, double y) {

	/** Returns whether it lies on the photo. */
	public boolean liesOnPhoto() {
		return this.x >= 0 && this.x <= 1 && this.y >= 0 && this.y <= 1;
	}

}
