package com.fadeline.web.course.photo.measuring;

import java.util.List;

/**
 * Value object of the light of an area of a photo.
 *
 * @param mean of its pixels, in linear light
 * @param relativeError standard error of its luminance as a fraction of it, by how much
 * its sub-areas differ
 */
record AreaLight(LinearColor mean, double relativeError) {

	/**
	 * Returns the light of an area from its sub-areas. They differ by the texture of
	 * skin, by dots of ink and by shading, and so say how far the mean of another area of
	 * the same place would be; single pixels do not, as neighbours are alike.
	 */
	static AreaLight of(List<SubArea> parts) {
		SubArea whole = new SubArea();
		parts.forEach(whole::add);
		LinearColor mean = whole.mean();
		double luminance = mean.luminance();
		double squares = parts.stream()
			.mapToDouble((part) -> part.count() * Math.pow(part.mean().luminance() / luminance - 1, 2))
			.sum();
		int free = Math.max(1, parts.size() - 1);
		return new AreaLight(mean, Math.sqrt(squares / whole.count() / free));
	}

	/** Mutable sum of the light of a sub-area. */
	static final class SubArea {

		private double red;

		private double green;

		private double blue;

		private int count;

		void add(int red, int green, int blue) {
			this.red += LinearColor.linear(red);
			this.green += LinearColor.linear(green);
			this.blue += LinearColor.linear(blue);
			this.count++;
		}

		private void add(SubArea part) {
			this.red += part.red;
			this.green += part.green;
			this.blue += part.blue;
			this.count += part.count;
		}

		int count() {
			return this.count;
		}

		LinearColor mean() {
			return new LinearColor(this.red / this.count, this.green / this.count, this.blue / this.count);
		}

	}

}
