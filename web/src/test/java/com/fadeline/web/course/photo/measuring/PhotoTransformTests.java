package com.fadeline.web.course.photo.measuring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PhotoTransformTests {

	private static final Shown BASELINE = shown(1, 1000, 500);

	private static final Shown PHOTO = shown(2, 800, 800);

	@Test
	void two_points_turn_scale_and_move_without_distorting() {
		// 200 px to the right on the photo are 200 px down on the baseline: a quarter
		// turn.
		PhotoTransform quarter = aligned(List.of(point(0.5, 0.2), point(0.5, 0.6)),
				List.of(point(0.25, 0.5), point(0.5, 0.5)));
		near(quarter.apply(point(0.25, 0.5)), 0.5, 0.2);
		near(quarter.apply(point(0.5, 0.5)), 0.5, 0.6);
		near(quarter.apply(point(0.25, 0.25)), 0.7, 0.2);
	}

	@Test
	void three_points_also_correct_a_slanted_view() {
		List<PhotoPoint> onBaseline = List.of(point(0.1, 0.1), point(0.9, 0.2), point(0.2, 0.8));
		List<PhotoPoint> onPhoto = List.of(point(0.2, 0.1), point(0.7, 0.1), point(0.3, 0.9));
		PhotoTransform affine = aligned(onBaseline, onPhoto);
		for (int index = 0; index < 3; index++) {
			near(affine.apply(onPhoto.get(index)), onBaseline.get(index).x(), onBaseline.get(index).y());
		}
		near(affine.apply(point(0.45, 0.1)), 0.5, 0.15);
	}

	@Test
	void an_alignment_holds_the_other_way_around_and_is_unknown_between_others() {
		Shown aligned = PHOTO
			.aligned(alignment(List.of(point(0.1, 0.1), point(0.9, 0.5)), List.of(point(0.2, 0.3), point(0.6, 0.7))));
		near(PhotoTransform.between(BASELINE, aligned).orElseThrow().apply(point(0.1, 0.1)), 0.2, 0.3);
		near(PhotoTransform.between(aligned, BASELINE).orElseThrow().apply(point(0.2, 0.3)), 0.1, 0.1);
		assertThat(PhotoTransform.between(PHOTO, BASELINE)).isEmpty();
	}

	@Test
	void a_picture_shown_as_wide_as_the_other_one_is_laid_by_css() {
		List<PhotoPoint> same = List.of(point(0.2, 0.2), point(0.8, 0.2), point(0.2, 0.8));
		assertThat(
				new PhotoTransform(aligned(same, same).pixels(), PHOTO.photo().files(), BASELINE.photo().files()).css())
			.matches("translate\\(-?0\\.0%, -?0\\.0%\\) matrix\\(1\\.0\\d*, -?0\\.0, -?0\\.0, 0\\.5\\d*, 0, 0\\)");
	}

	private static PhotoTransform aligned(List<PhotoPoint> onBaseline, List<PhotoPoint> onPhoto) {
		return PhotoTransform.between(PHOTO.aligned(alignment(onBaseline, onPhoto)), BASELINE).orElseThrow();
	}

	private static PhotoAlignment alignment(List<PhotoPoint> onBaseline, List<PhotoPoint> onPhoto) {
		return new PhotoAlignment(BASELINE.photo().photoId(), onBaseline, onPhoto);
	}

	private static void near(PhotoPoint point, double x, double y) {
		assertThat(point.x()).isCloseTo(x, within(1e-9));
		assertThat(point.y()).isCloseTo(y, within(1e-9));
	}

	private static PhotoPoint point(double x, double y) {
		return new PhotoPoint(x, y);
	}

	private static Shown shown(int number, int width, int height) {
		StoredFile file = new StoredFile(new FileId(new UUID(1, number)), "0a", 1, "image/jpeg");
		return new Shown(new Photo(new PhotoId(new UUID(2, number)),
				new PhotoDetails(PhotoView.WHOLE, null, PhotoPurpose.INTERVAL, PhotoCategory.CLINICAL, null, null),
				"0a", new PhotoFiles(file, file, file, width, height)), Instant.EPOCH);
	}

}
