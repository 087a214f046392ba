package com.fadeline.query.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.query.forecast.CourseSoFar.Treatments;
import com.fadeline.query.forecast.CourseSoFar.Visit;

/**
 * A course that was made up, and what only its maker knows.
 *
 * @param needed visits to the target, in truth
 * @param readings by visit, all of the course
 */
record SimulatedCourse(World world, Estimate estimate, CourseKind kind, List<String> zones, TreatmentAgent agent,
		int needed, List<Visit> visits, List<Reading> readings) {

	private static final int TARGET = 95;

	/** As many visits as a forecast covers, and some. */
	private static final int MOST = 80;

	private static final List<String> QUARTERS = List.of("FRONTAL_HAIRLINE", "MID_SCALP", "CROWN", "OCCIPITAL");

	static SimulatedCourse draw(RandomGenerator random, World world) {
		boolean scalp = world == World.STAGED;
		TreatmentAgent agent = agent(random, world);
		CourseKind kind = new CourseKind(scalp ? Pigment.CARBON : Pigment.TATTOO_INK,
				Phototype.values()[random.nextInt(Phototype.values().length)]);
		int score = 5 + random.nextInt(10);
		Estimate estimate = scalp ? new Estimate("2", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null)
				: new Estimate("2", Estimate.Basis.KIRBY_DESAI, score, score, score, new Estimate.Score(score, score));
		double base = estimate.likely() * ((agent == TreatmentAgent.PICOSECOND) ? 0.75 : 1);
		List<String> zones = scalp ? QUARTERS : List.of();
		World.Ink ink = world.ink(random, base, kind);
		int places = Math.max(1, zones.size());
		double[] depths = new double[places];
		int[] sittings = new int[places];
		int needed = MOST;
		List<Visit> visits = new ArrayList<>();
		List<Reading> readings = new ArrayList<>();
		Scale scale = (world == World.FLATTERED || random.nextBoolean()) ? Scale.VISUAL : Scale.PHOTO;
		int place = 0;
		for (int visit = 1; visit <= MOST; visit++) {
			visits.add(new Visit(agent, scalp ? List.of(zones.get(place)) : List.of()));
			depths[place] += ink.depth(++sittings[place]) * gamma(random);
			if (random.nextInt(5) > 0) {
				double percent = read(random, world, scale, faded(ink, depths[place]));
				readings.add(new Reading(percent, visit, false, scalp ? zones.get(place) : null, Observer.SPECIALIST,
						scale));
			}
			int left = 0;
			do {
				place = (place + 1) % places;
				left++;
			}
			while (left < places && faded(ink, depths[place]) >= TARGET);
			if (needed == MOST && faded(ink, depths[place]) >= TARGET) {
				needed = visit;
			}
		}
		return new SimulatedCourse(world, estimate, kind, zones, agent, needed, visits, readings);
	}

	private static TreatmentAgent agent(RandomGenerator random, World world) {
		return switch (world) {
			case STAGED -> TreatmentAgent.NANOSECOND;
			case MODERN -> TreatmentAgent.PICOSECOND;
			default -> random.nextBoolean() ? TreatmentAgent.NANOSECOND : TreatmentAgent.PICOSECOND;
		};
	}

	private static double faded(World.Ink ink, double depth) {
		return 100 * (1 - ink.left(depth));
	}

	private static double read(RandomGenerator random, World world, Scale scale, double truth) {
		if (world == World.FLATTERED) {
			return Math.clamp(25 * Math.round((truth + 5 + 5 * random.nextGaussian()) / 25), 0, 100);
		}
		double deviation = (scale == Scale.VISUAL) ? 7.5 : 5;
		return Math.clamp(Math.round(truth + deviation * random.nextGaussian()), -100, 100);
	}

	/** Gamma distributed about 1, with a spread of 41 %. */
	private static double gamma(RandomGenerator random) {
		double sum = 0;
		for (int stage = 0; stage < 6; stage++) {
			sum += random.nextExponential() / 6;
		}
		return sum;
	}

	/**
	 * Returns whether anybody would look at the course after so many visits: it was not
	 * at its target by the readings before.
	 */
	boolean goesOn(int visits) {
		return this.readings.stream()
			.noneMatch((reading) -> reading.afterSitting() < visits && reading.zone() == null
					&& reading.percent() >= TARGET)
				&& (visits < this.needed + 3);
	}

	/** Returns what is known of it after so many visits. */
	CourseSoFar after(int visits) {
		return new CourseSoFar(this.estimate, this.kind, this.zones.isEmpty() ? BodySite.UPPER_TRUNK : BodySite.SCALP,
				TARGET, planned(), this.zones,
				new Treatments(this.visits.subList(0, visits), 0, this.visits.subList(visits, visits + 1), this.agent),
				this.readings.stream().filter((reading) -> reading.afterSitting() <= visits).toList(), Map.of(),
				Experience.NONE);
	}

	/** A plan that is enough for some. */
	private int planned() {
		double base = this.estimate.likely() * ((this.agent == TreatmentAgent.PICOSECOND) ? 0.75 : 1);
		return (int) Math.round(1.2 * base * Math.max(1, this.zones.size()));
	}

	/** Returns the visits that remain in truth after so many. */
	int remaining(int visits) {
		return Math.max(0, this.needed - visits);
	}

}
