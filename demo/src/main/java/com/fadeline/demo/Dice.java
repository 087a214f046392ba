package com.fadeline.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Source of repeatable randomness: the same seed gives the same draws. */
final class Dice {

	private final RandomGenerator random;

	Dice(long seed) {
		this.random = new SplittableRandom(seed);
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	/** Draws a number; both ends are included. */
	int between(int least, int most) {
		return this.random.nextInt(least, most + 1);
	}

	double between(double least, double most) {
		return this.random.nextDouble(least, most);
	}

	double around(double mean, double deviation) {
		return this.random.nextGaussian(mean, deviation);
	}

	<T> T oneOf(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/**
	 * Draws the index of a weight, each with a probability in proportion to its weight.
	 */
	int weighed(double... weights) {
		double left = this.random.nextDouble() * java.util.Arrays.stream(weights).sum();
		for (int i = 0; i < weights.length - 1; i++) {
			left -= weights[i];
			if (left < 0) {
				return i;
			}
		}
		return weights.length - 1;
	}

}
