package com.fadeline.query.forecast;

import java.util.random.RandomGenerator;

import com.fadeline.api.course.assessment.Phototype;

/**
 * A world from which courses are drawn, to try forecasts where their assumptions do not
 * hold. Numbers are assumptions but where a source is named.
 */
public enum World {

	/** The model of forecast 1: constant removal, spread of the score 2.5 sittings. */
	FORECAST_ONE("model of forecast 1") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			double sittings = base - 0.5;
			double spread = Math.max(0.15, Math.sqrt(Math.max(0, 6.25 - 1.0 / 12 - sittings / 6)) / sittings);
			double sigma = Math.sqrt(Math.log1p(spread * spread));
			double median = Math.log(sittings) - sigma * sigma / 2;
			return new Ink(Math.exp(median + sigma * 1.2816 / 1.5332 * studentsT(random)), 0, 0, 1);
		}

	},

	CONSTANT("constant, σ 0.35") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, base, 0.35), 0, 0, 1);
		}

	},

	SLOWING("slowing, w = i^-½") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, base, 0.33), 0.5, 0, 1);
		}

	},

	/** A part of the ink takes three times as many sittings. */
	STUBBORN("stubborn residue") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, base, 0.3), 0, 0.05 + 0.15 * random.nextDouble(), 1.0 / 3);
		}

	},

	/** As wide as the cohort of 352 patients (Bencini 2012). */
	BENCINI("Bencini's cohort, σ 0.49") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, 1.1 * base, 0.49), 0, 0, 1);
		}

	},

	/** A picosecond device that needs half the score, not three quarters of it. */
	MODERN("modern device, × 0.51") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(Math.max(0.7, about(random, base, 0.33) * 0.51 / 0.75), 0, 0, 1);
		}

	},

	NEVER("8 % never clear") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			double stays = (random.nextDouble() < 0.08) ? 0.1 + 0.4 * random.nextDouble() : 0;
			return new Ink(about(random, base, 0.33), 0, stays, 0);
		}

	},

	/** Scalps in four zones, of which each visit treats one, in turns. */
	STAGED("staged SMP, four zones") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, base, 0.4), 0.25, 0, 1);
		}

	},

	/** An observer who flatters and says quarters. */
	FLATTERED("flattering quartiles") {

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, base, 0.33), 0.25, 0, 1);
		}

	},

	/** Phototypes of a clinic that differ by a third. */
	GROUPED("phototypes IV to VI × 1.35") {

		@Override
		Ink ink(RandomGenerator random, double base, CourseKind kind) {
			boolean dark = kind.phototype() != null && kind.phototype().ordinal() >= Phototype.IV.ordinal();
			return ink(random, dark ? 1.35 * base : base);
		}

		@Override
		Ink ink(RandomGenerator random, double base) {
			return new Ink(about(random, base, 0.3), 0.25, 0, 1);
		}

	};

	private final String title;

	World(String title) {
		this.title = title;
	}

	/** Draws the ink of a course whose score suggests so many sittings. */
	abstract Ink ink(RandomGenerator random, double base);

	/** Draws the ink of a course of a kind. */
	Ink ink(RandomGenerator random, double base, CourseKind kind) {
		return ink(random, base);
	}

	String title() {
		return this.title;
	}

	private static double about(RandomGenerator random, double base, double sigma) {
		return (base - 0.5) * Math.exp(sigma * random.nextGaussian());
	}

	private static double studentsT(RandomGenerator random) {
		double squares = 0;
		for (int degree = 0; degree < 4; degree++) {
			double normal = random.nextGaussian();
			squares += normal * normal;
		}
		return random.nextGaussian() / Math.sqrt(squares / 4);
	}

	/**
	 * How ink goes.
	 *
	 * @param sittings average sittings to 95 % where nothing stays behind
	 * @param slowing exponent by which sittings slow
	 * @param stubborn share of the ink that goes slower
	 * @param pace of that share, against the rest
	 */
	record Ink(double sittings, double slowing, double stubborn, double pace) {

		/** Returns the mean depth of the i-th sitting of a zone. */
		double depth(int sitting) {
			double work = 0;
			int whole = (int) this.sittings;
			for (int each = 1; each <= whole; each++) {
				work += Math.pow(each, -this.slowing);
			}
			work += (this.sittings - whole) * Math.pow(whole + 1, -this.slowing);
			return -Math.log(0.05) / work * Math.pow(sitting, -this.slowing);
		}

		/** Returns the share of the ink that is left at a depth. */
		double left(double depth) {
			return (1 - this.stubborn) * Math.exp(-depth) + this.stubborn * Math.exp(-this.pace * depth);
		}

	}

}
