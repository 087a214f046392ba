package com.fadeline.web.course.photo.measuring;

/**
 * Value object of a colour in CIELAB.
 *
 * @param lightness 0 black to 100 white
 * @param a green to red
 * @param b blue to yellow
 */
record Lab(double lightness, double a, double b) {

	private static final double POW_25_7 = Math.pow(25, 7);

	/**
	 * Returns the difference CIEDE2000, checked by the pairs of Sharma, Wu and Dalal
	 * (Color Research and Application 2005;30:21–30).
	 */
	double difference(Lab other) {
		double chroma = (Math.hypot(this.a, this.b) + Math.hypot(other.a, other.b)) / 2;
		double stretch = 1.5 - 0.5 * saturation(chroma);
		double first = Math.hypot(stretch * this.a, this.b);
		double second = Math.hypot(stretch * other.a, other.b);
		double firstHue = hue(stretch * this.a, this.b);
		double secondHue = hue(stretch * other.a, other.b);
		boolean grey = first * second == 0;
		double turn = grey ? 0 : turn(secondHue - firstHue);
		double meanHue = grey ? firstHue + secondHue : meanHue(firstHue, secondHue);
		double meanLightness = (this.lightness + other.lightness) / 2;
		double meanChroma = (first + second) / 2;
		double weight = 1 - 0.17 * cos(meanHue - 30) + 0.24 * cos(2 * meanHue) + 0.32 * cos(3 * meanHue + 6)
				- 0.20 * cos(4 * meanHue - 63);
		double fromMiddle = Math.pow(meanLightness - 50, 2);
		double light = (other.lightness - this.lightness) / (1 + 0.015 * fromMiddle / Math.sqrt(20 + fromMiddle));
		double strong = (second - first) / (1 + 0.045 * meanChroma);
		double hued = 2 * Math.sqrt(first * second) * Math.sin(Math.toRadians(turn / 2))
				/ (1 + 0.015 * meanChroma * weight);
		double rotation = -2 * saturation(meanChroma)
				* Math.sin(Math.toRadians(60 * Math.exp(-Math.pow((meanHue - 275) / 25, 2))));
		return Math.sqrt(light * light + strong * strong + hued * hued + rotation * strong * hued);
	}

	private static double saturation(double chroma) {
		double power = Math.pow(chroma, 7);
		return Math.sqrt(power / (power + POW_25_7));
	}

	private static double hue(double a, double b) {
		double degrees = Math.toDegrees(Math.atan2(b, a));
		return (degrees < 0) ? degrees + 360 : degrees;
	}

	private static double turn(double degrees) {
		return (degrees > 180) ? degrees - 360 : (degrees < -180) ? degrees + 360 : degrees;
	}

	private static double meanHue(double first, double second) {
		double sum = first + second;
		if (Math.abs(first - second) <= 180) {
			return sum / 2;
		}
		return (sum < 360) ? (sum + 360) / 2 : (sum - 360) / 2;
	}

	private static double cos(double degrees) {
		return Math.cos(Math.toRadians(degrees));
	}

}
