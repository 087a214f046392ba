package com.fadeline.demo;

import com.fadeline.api.course.observation.Scale;

/**
 * Model of the true ink: each sitting removes a share of the rest. Shares are those of
 * DOMAIN.md: 60 % and more for carbon micropigmentation, 20 to 37 % for tattoos; in every
 * twelfth course the fading reaches a plateau.
 */
final class Ink {

	/** The rest when 95 % are removed. */
	private static final double GONE = 0.05;

	private static final double COMES_TO_A_STAND = 0.08;

	private static final double SHARE_AT_A_STAND = 0.1;

	private final Dice dice;

	private final double share;

	private final int standsAfter;

	private double left = 1;

	private int sittings;

	Ink(Dice dice, double sittingsNeeded) {
		this.dice = dice;
		this.share = 1 - Math.pow(GONE, 1 / sittingsNeeded);
		this.standsAfter = dice.chance(COMES_TO_A_STAND) ? dice.between(2, 4) : Integer.MAX_VALUE;
	}

	void treat() {
		this.sittings++;
		double taken = this.share * Math.max(0.3, this.dice.around(1, 0.15));
		this.left *= 1 - Math.min(0.9, (this.sittings > this.standsAfter) ? taken * SHARE_AT_A_STAND : taken);
	}

	/** Returns an observer's reading of it, in percent of the baseline. */
	double observed(Scale scale) {
		double percent = 100 * (1 - this.left);
		return switch (scale) {
			case VISUAL -> rounded(this.dice.around(percent, 5), 5);
			case PHOTO, PHOTO_MEASURED -> rounded(this.dice.around(percent, 3), 1);
			case COLORIMETER -> rounded(this.dice.around(percent, 2), 0.1);
		};
	}

	private static double rounded(double percent, double step) {
		return Math.clamp(Math.round(Math.round(percent / step) * step * 10) / 10.0, -20.0, 100.0);
	}

}
