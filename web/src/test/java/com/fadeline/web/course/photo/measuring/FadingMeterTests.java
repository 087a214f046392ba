package com.fadeline.web.course.photo.measuring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.photo.measuring.FadingMeter.Side;
import com.fadeline.web.course.photo.measuring.UnmeasurableException.Cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class FadingMeterTests {

	private static final MeasuredAreas AREAS = new MeasuredAreas(box(250, 170, 390, 310), box(420, 170, 540, 310));

	private static final RenderedSkin BASELINE = RenderedSkin.faded(0);

	@ParameterizedTest
	@ValueSource(doubles = { 0, 25, 50, 75, 90 })
	void a_fade_is_found_within_three_points(double percent) {
		double found = measure(BASELINE, RenderedSkin.faded(percent / 100).gains(1, 1, 1)).percent();
		assertThat(found).isCloseTo(percent, within(3.0));
	}

	@ParameterizedTest
	@CsvSource({ "1.3, 1.3, 1.3", "0.7, 0.7, 0.7", "1.2, 1, 0.75", "0.8, 1, 1.3" })
	void exposure_and_a_colour_cast_move_it_by_two_points_at_most(double red, double green, double blue) {
		for (double fade : List.of(0.25, 0.5, 0.9)) {
			double plain = measure(BASELINE, RenderedSkin.faded(fade)).percent();
			double cast = measure(BASELINE, RenderedSkin.faded(fade).gains(red, green, blue)).percent();
			assertThat(cast).isCloseTo(plain, within(2.0));
		}
	}

	@Test
	void the_areas_of_two_people_differ_by_three_points_at_most() {
		MeasuredAreas others = new MeasuredAreas(box(275, 200, 350, 300),
				new PhotoArea(List.of(point(100, 200), point(210, 170), point(220, 330), point(120, 300))));
		RenderedSkin half = RenderedSkin.faded(0.5);
		assertThat(measure(BASELINE, half, others).percent()).isCloseTo(measure(BASELINE, half).percent(), within(3.0));
	}

	@Test
	void a_tan_is_no_fading() {
		PhotoMeasurement tanned = measure(BASELINE, RenderedSkin.faded(0).skin(0.36, 0.21, 0.14));
		assertThat(tanned.percent()).isCloseTo(0, within(2.0));
	}

	@Test
	void the_interval_holds_the_fade_and_is_wider_where_less_ink_was() {
		PhotoMeasurement dark = measure(BASELINE, RenderedSkin.faded(0.5));
		PhotoMeasurement faint = measure(BASELINE.inked(0.1, 0.1, 0.1), RenderedSkin.faded(0.5).inked(0.1, 0.1, 0.1));
		assertThat(dark.plusMinus()).isPositive().isLessThan(5);
		assertThat(faint.plusMinus()).isGreaterThan(2 * dark.plusMinus());
	}

	@Test
	void ink_that_turns_from_blue_to_the_colour_of_skin_shifts_in_a_and_b() {
		PhotoMeasurement blue = measure(BASELINE.inked(0.7, 0.5, 0.1), RenderedSkin.faded(0.8).inked(0.7, 0.5, 0.1));
		assertThat(blue.deltaE()).isGreaterThan(15);
		assertThat(blue.shiftB()).isGreaterThan(10);
		assertThat(measure(BASELINE, RenderedSkin.faded(0)).deltaE()).isLessThan(1);
	}

	@Test
	void overexposed_skin_is_refused() {
		refused(Cause.CLIPPED, () -> measure(BASELINE, RenderedSkin.faded(0.5).gains(2.4, 2.4, 2.4)))
			.withMessageStartingWith("The skin is overexposed: 100 % of its pixels");
	}

	@Test
	void ink_that_was_hardly_there_at_baseline_is_refused() {
		refused(Cause.LOW_CONTRAST, () -> measure(BASELINE.inked(0.01, 0.01, 0.01), RenderedSkin.faded(0.5)))
			.withMessageContaining("too little to measure");
	}

	@Test
	void areas_that_are_small_overlap_or_leave_the_photo_are_refused() {
		refused(Cause.TOO_SMALL,
				() -> measure(BASELINE, BASELINE, new MeasuredAreas(box(250, 170, 260, 180), AREAS.skin())))
			.withMessage("The area of the ink has 100 pixels; draw it larger, at least 400");
		refused(Cause.OVERLAP,
				() -> measure(BASELINE, BASELINE, new MeasuredAreas(AREAS.ink(), box(350, 170, 540, 310))));
		refused(Cause.OUTSIDE,
				() -> measure(BASELINE, BASELINE, new MeasuredAreas(AREAS.ink(), box(420, 170, 700, 310))));
	}

	@Test
	void photos_of_different_views_or_straight_after_a_sitting_or_in_reverse_are_refused() {
		Shown before = shown(PhotoView.WHOLE, null, PhotoPurpose.BEFORE_SITTING, 1);
		refused(Cause.VIEWS_DIFFER,
				() -> FadingMeter.requireComparable(before, shown(PhotoView.OBLIQUE, null, PhotoPurpose.INTERVAL, 60)))
			.withMessage("The photos show WHOLE and OBLIQUE; choose two of the same view and zone");
		refused(Cause.VIEWS_DIFFER,
				() -> FadingMeter.requireComparable(shown(PhotoView.CLOSE_UP, "left", PhotoPurpose.INTERVAL, 1),
						shown(PhotoView.CLOSE_UP, "right", PhotoPurpose.INTERVAL, 60)));
		refused(Cause.IMMEDIATE,
				() -> FadingMeter.requireComparable(before, shown(PhotoView.WHOLE, null, PhotoPurpose.IMMEDIATE, 60)));
		refused(Cause.NOT_LATER, () -> FadingMeter.requireComparable(before, before));
	}

	@ParameterizedTest
	@CsvSource({ "50,2.6772,-79.7751,50,0,-82.7485,2.0425", "50,-1.3802,-84.2814,50,0,-82.7485,1.0000",
			"50,0,0,50,-1,2,2.3669", "50,2.5,0,73,25,-18,27.1492", "50,2.5,0,61,-5,29,22.8977",
			"60.2574,-34.0099,36.2677,60.4626,-34.1751,39.4387,1.2644",
			"2.0776,0.0795,-1.1350,0.9033,-0.0636,-0.5514,0.9082" })
	void colours_differ_as_in_the_published_pairs(double l1, double a1, double b1, double l2, double a2, double b2,
			double difference) {
		assertThat(new Lab(l1, a1, b1).difference(new Lab(l2, a2, b2))).isCloseTo(difference, within(0.00005));
	}

	private static ThrowableAssertAlternative<UnmeasurableException> refused(Cause cause, ThrowingCallable measuring) {
		return assertThatExceptionOfType(UnmeasurableException.class).isThrownBy(measuring)
			.satisfies((refusal) -> assertThat(refusal.unmeasurable()).isEqualTo(cause));
	}

	private static PhotoMeasurement measure(RenderedSkin baseline, RenderedSkin photo) {
		return measure(baseline, photo, AREAS);
	}

	private static PhotoMeasurement measure(RenderedSkin baseline, RenderedSkin photo, MeasuredAreas areas) {
		return FadingMeter.measure(
				new Side(shown(PhotoView.WHOLE, null, PhotoPurpose.BEFORE_SITTING, 1), baseline.picture(), areas),
				new Side(shown(PhotoView.WHOLE, null, PhotoPurpose.INTERVAL, 60), photo.picture(), areas));
	}

	private static Shown shown(PhotoView view, @Nullable String zone, PhotoPurpose purpose, int day) {
		StoredFile file = new StoredFile(new FileId(UUID.randomUUID()), "0".repeat(64), 1, "image/jpeg");
		return new Shown(
				new Photo(new PhotoId(UUID.randomUUID()),
						new PhotoDetails(view, zone, purpose, PhotoCategory.CLINICAL, null, null), "0".repeat(64),
						new PhotoFiles(file, file, file, RenderedSkin.WIDTH, RenderedSkin.HEIGHT)),
				Instant.parse("2026-01-01T10:00:00Z").plusSeconds(86_400L * day));
	}

	private static PhotoArea box(int left, int top, int right, int bottom) {
		return new PhotoArea(
				Stream.of(point(left, top), point(right, top), point(right, bottom), point(left, bottom)).toList());
	}

	private static PhotoPoint point(double x, double y) {
		return new PhotoPoint(x / RenderedSkin.WIDTH, y / RenderedSkin.HEIGHT);
	}

}
