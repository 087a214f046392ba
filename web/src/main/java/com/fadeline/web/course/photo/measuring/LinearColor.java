package com.fadeline.web.course.photo.measuring;

/**
 * Value object of a colour in linear light: the amounts of red, green and blue, in which,
 * unlike in stored pixels, means and ratios are those of the light itself (IEC
 * 61966-2-1).
 */
record LinearColor(double red, double green, double blue) {

	private static final double LAB_EDGE = 216.0 / 24389;

	private static final double[] FROM_STORED = new double[256];

	static {
		for (int value = 0; value < FROM_STORED.length; value++) {
			double stored = value / 255.0;
			FROM_STORED[value] = (stored <= 0.04045) ? stored / 12.92 : Math.pow((stored + 0.055) / 1.055, 2.4);
		}
	}

	/** Returns the amount of light of a stored value, 0 to 255. */
	static double linear(int stored) {
		return FROM_STORED[stored];
	}

	double luminance() {
		return 0.2126 * this.red + 0.7152 * this.green + 0.0722 * this.blue;
	}

	/** Returns the amount of the channel with the least light. */
	double darkest() {
		return Math.min(this.red, Math.min(this.green, this.blue));
	}

	/**
	 * Returns it as it would be if the light, the camera and the tan were such that one
	 * colour looked like another: each channel scaled (von Kries).
	 */
	LinearColor adapted(LinearColor from, LinearColor to) {
		return new LinearColor(this.red * to.red / from.red, this.green * to.green / from.green,
				this.blue * to.blue / from.blue);
	}

	/** Returns it in CIELAB under D65. */
	Lab lab() {
		double x = root((0.4124564 * this.red + 0.3575761 * this.green + 0.1804375 * this.blue) / 0.95047);
		double y = root(0.2126729 * this.red + 0.7151522 * this.green + 0.0721750 * this.blue);
		double z = root((0.0193339 * this.red + 0.1191920 * this.green + 0.9503041 * this.blue) / 1.08883);
		return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
	}

	private static double root(double value) {
		return (value > LAB_EDGE) ? Math.cbrt(value) : (24389.0 / 27 * value + 16) / 116;
	}

}
