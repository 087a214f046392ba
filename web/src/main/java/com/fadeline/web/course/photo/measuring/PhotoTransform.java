package com.fadeline.web.course.photo.measuring;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.query.CoursePhotos.Shown;

/**
 * Calculation of how a photo lies over another one: turned, scaled and moved as two
 * points say (similarity), also sheared as three say (affine).
 *
 * @param pixels from the pixels of the photo to those of the other one
 * @param photo the files of the photo
 * @param baseline the files of the other one
 */
public record PhotoTransform(AffineTransform pixels, PhotoFiles photo, PhotoFiles baseline) {

	/**
	 * Returns how a photo lies over another one, also if only the other way around is
	 * known; empty if they were not aligned.
	 */
	public static Optional<PhotoTransform> between(Shown photo, Shown baseline) {
		return photo.over(baseline.photo().photoId())
			.map((alignment) -> of(alignment, photo.photo().files(), baseline.photo().files()))
			.or(() -> baseline.over(photo.photo().photoId())
				.map((alignment) -> of(alignment, baseline.photo().files(), photo.photo().files()).inverse()));
	}

	static PhotoTransform of(PhotoAlignment alignment, PhotoFiles photo, PhotoFiles baseline) {
		List<PhotoPoint> from = alignment.onPhoto().stream().map((point) -> scaled(point, photo)).toList();
		List<PhotoPoint> to = alignment.onBaseline().stream().map((point) -> scaled(point, baseline)).toList();
		try {
			AffineTransform pixels = frame(from).createInverse();
			pixels.preConcatenate(frame(to));
			return new PhotoTransform(pixels, photo, baseline);
		}
		catch (NoninvertibleTransformException ex) {
			throw new IllegalStateException("Points that lie on each other are not recorded", ex);
		}
	}

	private static PhotoPoint scaled(PhotoPoint point, PhotoFiles files) {
		return new PhotoPoint(point.x() * files.width(), point.y() * files.height());
	}

	/**
	 * Returns the coordinates in which the first point is the origin, the second one is
	 * at 1 to the right and the third one, or the second one turned by 90°, is at 1 down.
	 */
	private static AffineTransform frame(List<PhotoPoint> points) {
		PhotoPoint origin = points.getFirst();
		double rightX = points.get(1).x() - origin.x();
		double rightY = points.get(1).y() - origin.y();
		boolean affine = points.size() > 2;
		double downX = affine ? points.get(2).x() - origin.x() : -rightY;
		double downY = affine ? points.get(2).y() - origin.y() : rightX;
		return new AffineTransform(rightX, rightY, downX, downY, origin.x(), origin.y());
	}

	private PhotoTransform inverse() {
		try {
			return new PhotoTransform(this.pixels.createInverse(), this.baseline, this.photo);
		}
		catch (NoninvertibleTransformException ex) {
			throw new IllegalStateException("Points on a line are not recorded", ex);
		}
	}

	/** Returns where a point of the photo lies on the other one. */
	public PhotoPoint apply(PhotoPoint point) {
		double[] at = { point.x() * this.photo.width(), point.y() * this.photo.height() };
		this.pixels.transform(at, 0, at, 0, 1);
		return new PhotoPoint(at[0] / this.baseline.width(), at[1] / this.baseline.height());
	}

	/**
	 * Returns it as the CSS transform, from the top left corner, of a picture of the
	 * photo that is shown as wide as one of the other photo.
	 */
	public String css() {
		double wide = (double) this.photo.width() / this.baseline.width();
		double x = 100 * this.pixels.getTranslateX() / this.baseline.width();
		double y = 100 * this.pixels.getTranslateY() * wide / this.photo.height();
		return "translate(%s%%, %s%%) matrix(%s, %s, %s, %s, 0, 0)".formatted(x, y, this.pixels.getScaleX() * wide,
				this.pixels.getShearY() * wide, this.pixels.getShearX() * wide, this.pixels.getScaleY() * wide);
	}

}
