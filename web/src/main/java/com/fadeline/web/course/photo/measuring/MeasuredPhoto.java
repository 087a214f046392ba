package com.fadeline.web.course.photo.measuring;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.fadeline.api.course.photo.MeasuredAreas;
import com.fadeline.api.course.photo.PhotoArea;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.web.course.photo.measuring.AreaLight.SubArea;
import com.fadeline.web.course.photo.measuring.UnmeasurableException.Cause;

/** Value object of a photo with the light of its two areas. */
record MeasuredPhoto(AreaLight ink, AreaLight skin) {

	/** Fewer pixels are a dot rather than an area. */
	static final int LEAST_PIXELS = 400;

	/** Sub-areas along each side of an area. */
	private static final int PARTS = 4;

	/** From here on a channel no longer says how much light there was. */
	private static final int CLIPPED = 250;

	private static final double MOST_CLIPPED = 0.01;

	/**
	 * Measures the areas of a picture.
	 * @throws UnmeasurableException if they are no measure
	 */
	static MeasuredPhoto of(BufferedImage picture, MeasuredAreas areas) {
		Path2D ink = outline(picture, areas.ink(), Subject.INK);
		Path2D skin = outline(picture, areas.skin(), Subject.SKIN);
		Rectangle common = ink.getBounds().intersection(skin.getBounds());
		for (int y = common.y; y < common.y + common.height; y++) {
			for (int x = common.x; x < common.x + common.width; x++) {
				if (ink.contains(x + 0.5, y + 0.5) && skin.contains(x + 0.5, y + 0.5)) {
					throw new UnmeasurableException(Cause.OVERLAP);
				}
			}
		}
		return new MeasuredPhoto(light(picture, ink, Subject.INK), light(picture, skin, Subject.SKIN));
	}

	/** Returns log10 of how much more light the skin sends back than the ink. */
	double density() {
		return density(this.ink.mean());
	}

	/** Returns the same, of ink that was adapted to the skin of another photo. */
	double density(LinearColor ink) {
		return Math.log10(this.skin.mean().luminance() / ink.luminance());
	}

	/** Returns the standard error of the density. */
	double error() {
		return Math.hypot(this.ink.relativeError(), this.skin.relativeError()) / Math.log(10);
	}

	private static Path2D outline(BufferedImage picture, PhotoArea area, Subject subject) {
		Path2D outline = new Path2D.Double();
		List<PhotoPoint> corners = area.corners();
		if (!corners.stream().allMatch(PhotoPoint::liesOnPhoto)) {
			throw new UnmeasurableException(Cause.OUTSIDE, subject);
		}
		for (PhotoPoint corner : corners) {
			double x = corner.x() * picture.getWidth();
			double y = corner.y() * picture.getHeight();
			if (outline.getCurrentPoint() == null) {
				outline.moveTo(x, y);
			}
			else {
				outline.lineTo(x, y);
			}
		}
		if (outline.getCurrentPoint() == null) {
			throw new UnmeasurableException(Cause.TOO_SMALL, subject, 0, LEAST_PIXELS);
		}
		outline.closePath();
		return outline;
	}

	private static AreaLight light(BufferedImage picture, Path2D outline, Subject subject) {
		Rectangle box = outline.getBounds().intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
		List<SubArea> parts = new ArrayList<>();
		IntStream.range(0, PARTS * PARTS).forEach((part) -> parts.add(new SubArea()));
		int pixels = 0;
		int clipped = 0;
		for (int y = box.y; y < box.y + box.height; y++) {
			for (int x = box.x; x < box.x + box.width; x++) {
				if (outline.contains(x + 0.5, y + 0.5)) {
					int rgb = picture.getRGB(x, y);
					int red = rgb >> 16 & 0xFF;
					int green = rgb >> 8 & 0xFF;
					int blue = rgb & 0xFF;
					int part = PARTS * (PARTS * (y - box.y) / box.height) + PARTS * (x - box.x) / box.width;
					parts.get(part).add(red, green, blue);
					pixels++;
					clipped += (Math.max(red, Math.max(green, blue)) >= CLIPPED) ? 1 : 0;
				}
			}
		}
		if (pixels < LEAST_PIXELS) {
			throw new UnmeasurableException(Cause.TOO_SMALL, subject, pixels, LEAST_PIXELS);
		}
		if (clipped > MOST_CLIPPED * pixels) {
			throw new UnmeasurableException(Cause.CLIPPED, subject, (int) Math.ceil(100.0 * clipped / pixels));
		}
		AreaLight light = AreaLight.of(parts.stream().filter((part) -> part.count() > 0).toList());
		if (light.mean().darkest() <= 0) {
			throw new UnmeasurableException(Cause.BLACK, subject);
		}
		return light;
	}

	/** What an area shows. */
	enum Subject {

		INK, SKIN;

		@Override
		public String toString() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
