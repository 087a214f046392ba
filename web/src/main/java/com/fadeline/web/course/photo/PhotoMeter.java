package com.fadeline.web.course.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.photo.measuring.FadingMeter;
import com.fadeline.web.course.photo.measuring.PhotoTransform;
import com.fadeline.web.course.photo.measuring.UnmeasurableException;

import org.springframework.stereotype.Component;

/**
 * Service that measures the fading between two photos of a course by areas that are drawn
 * on the earlier one. They lie on the later one as the photos are aligned, without that
 * at the same place.
 */
@Component
class PhotoMeter {

	private final PhotoReader photos;

	PhotoMeter(PhotoReader photos) {
		this.photos = photos;
	}

	/**
	 * Measures.
	 * @param course with its photos, as they were just found
	 * @throws UnmeasurableException if the photos or the areas are no measure
	 */
	PhotoMeasurement measure(CoursePhotos course, PhotoId baseline, PhotoId photo, MeasuredAreas areas) {
		Shown earlier = PhotoReader.photo(course, baseline);
		Shown later = PhotoReader.photo(course, photo);
		FadingMeter.requireComparable(earlier, later);
		MeasuredAreas onLater = PhotoTransform.between(earlier, later)
			.map((transform) -> new MeasuredAreas(moved(areas.ink(), transform), moved(areas.skin(), transform)))
			.orElse(areas);
		return FadingMeter.measure(new FadingMeter.Side(earlier, picture(course, baseline), areas),
				new FadingMeter.Side(later, picture(course, photo), onLater));
	}

	private static PhotoArea moved(PhotoArea area, PhotoTransform transform) {
		return new PhotoArea(area.corners().stream().map(transform::apply).toList());
	}

	private BufferedImage picture(CoursePhotos course, PhotoId photo) {
		try {
			return ImageIO.read(new ByteArrayInputStream(this.photos.bytes(course, photo, PhotoSize.SCREEN)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Photo %s cannot be decoded".formatted(photo), ex);
		}
	}

}
