package com.fadeline.web.course.photo.measuring;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Objects;

import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.web.course.photo.measuring.UnmeasurableException.Cause;

/**
 * Calculation of the fading between two photos of one view: the optical density of the
 * ink over the bare skin beside it, in linear light, by the means of areas. Areas rather
 * than points: Sommers et al. 2013; adjacent skin as the reference: Ayers et al. 2009;
 * what cameras add: Sensors 2020;20:6234. Not clinically validated.
 */
public final class FadingMeter {

	/** Half of the interval that holds 95 % of a normal distribution. */
	private static final double HALF_INTERVAL = 1.96;

	private FadingMeter() {
	}

	/**
	 * Rejects photos that measure nothing, whatever is drawn on them.
	 * @throws UnmeasurableException if they are such
	 */
	public static void requireComparable(Shown baseline, Shown photo) {
		PhotoDetails before = baseline.photo().details();
		PhotoDetails now = photo.photo().details();
		if (before.view() != now.view() || !Objects.equals(before.zone(), now.zone())) {
			throw new UnmeasurableException(Cause.VIEWS_DIFFER, place(before), place(now));
		}
		if (before.purpose() == PhotoPurpose.IMMEDIATE || now.purpose() == PhotoPurpose.IMMEDIATE) {
			throw new UnmeasurableException(Cause.IMMEDIATE);
		}
		Instant earlier = baseline.takenAt();
		if (!photo.takenAt().isAfter(earlier)) {
			throw new UnmeasurableException(Cause.NOT_LATER);
		}
	}

	private static String place(PhotoDetails details) {
		return (details.zone() == null) ? details.view().name() : details.view().name() + " " + details.zone();
	}

	/**
	 * Measures.
	 * @throws UnmeasurableException if the photos or the areas are no measure
	 */
	public static PhotoMeasurement measure(Side baseline, Side photo) {
		requireComparable(baseline.shown(), photo.shown());
		MeasuredPhoto before = MeasuredPhoto.of(baseline.picture(), baseline.areas());
		MeasuredPhoto now = MeasuredPhoto.of(photo.picture(), photo.areas());
		if (before.density() < PhotoMeasurement.LEAST_DENSITY) {
			throw new UnmeasurableException(Cause.LOW_CONTRAST, before.density(), PhotoMeasurement.LEAST_DENSITY);
		}
		LinearColor ink = now.ink().mean().adapted(now.skin().mean(), before.skin().mean());
		double density = before.density(ink);
		double left = density / before.density();
		double plusMinus = 100 * HALF_INTERVAL * Math.hypot(now.error(), left * before.error()) / before.density();
		Lab then = before.ink().mean().lab();
		Lab later = ink.lab();
		return new PhotoMeasurement(baseline.shown().photo().photoId(), photo.shown().photo().photoId(),
				baseline.areas(), photo.areas(), rounded(before.density(), 10_000), rounded(density, 10_000),
				rounded(plusMinus, 10), rounded(then.difference(later), 10), rounded(later.a() - then.a(), 10),
				rounded(later.b() - then.b(), 10));
	}

	private static double rounded(double value, double steps) {
		return Math.round(value * steps) / steps;
	}

	/** Value object of one of the two photos with its areas. */
	public record Side(Shown shown, BufferedImage picture, MeasuredAreas areas) {
	}

}
