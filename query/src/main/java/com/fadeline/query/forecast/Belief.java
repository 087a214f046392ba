package com.fadeline.query.forecast;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import com.fadeline.query.forecast.Staging.Arrangement;

/**
 * Posterior distribution of a course: of the hypotheses about its ink, and of the depth
 * of removal in each of its zones. Zones differ by their treatments and by chance; the
 * resistance of the ink is the same for all, and for every treatment agent.
 */
final class Belief {

	private final CourseSoFar course;

	private final Staging staging;

	private final DepthGrid grid;

	private final Hypotheses hypotheses;

	private final List<ZoneDepth> zones = new ArrayList<>();

	private final Map<TreatmentAgent, double[]> rates = new EnumMap<>(TreatmentAgent.class);

	private Belief(CourseSoFar course, Hypotheses hypotheses) {
		this.course = course;
		this.staging = Staging.of(course);
		this.grid = new DepthGrid(course.targetFading());
		this.hypotheses = hypotheses;
		this.staging.places().forEach((place) -> this.zones.add(new ZoneDepth(this.grid, hypotheses)));
	}

	/** Returns the distribution after all that is on record. */
	static Belief of(CourseSoFar course) {
		Belief belief = new Belief(course, Hypotheses.before(course));
		belief.follow();
		return belief;
	}

	/**
	 * Returns how likely what is on record is under each hypothesis, up to a factor.
	 * @param reached whether the course has ended at its target
	 */
	static double[] likelihoods(CourseSoFar course, boolean reached) {
		Belief belief = new Belief(course, Hypotheses.flat());
		belief.follow();
		if (reached) {
			belief.zones.forEach(ZoneDepth::reach);
		}
		return belief.hypotheses.chances();
	}

	private void follow() {
		Map<Integer, List<Reading>> readings = this.course.readings()
			.stream()
			.collect(Collectors.groupingBy(Reading::afterSitting));
		List<Visit> done = this.course.treatments().done();
		int elsewhere = this.course.treatments().elsewhere();
		List<Visit> unread = new ArrayList<>();
		for (int number = 1; number <= done.size(); number++) {
			if (number > elsewhere) {
				comeAgain(done.get(number - 1));
			}
			unread.add(done.get(number - 1));
			List<Reading> seen = readings.getOrDefault(number, List.of());
			if (!seen.isEmpty() || number >= elsewhere) {
				treat(unread);
				unread.clear();
				seen.forEach(this::observe);
			}
		}
		if (elsewhere > 0 && elsewhere == done.size()) {
			this.zones.forEach(ZoneDepth::comeAgain);
		}
	}

	private void comeAgain(Visit visit) {
		this.staging.treated(visit).forEach((place) -> {
			ZoneDepth zone = this.zones.get(place);
			if (zone.isTreated()) {
				zone.comeAgain();
			}
		});
	}

	/** Applies visits of which nothing was seen in between; their order is irrelevant. */
	private void treat(List<Visit> visits) {
		Map<TreatmentAgent, int[]> counts = new EnumMap<>(TreatmentAgent.class);
		visits.forEach((visit) -> this.staging.treated(visit)
			.forEach((place) -> counts.computeIfAbsent(visit.agent(), (agent) -> new int[this.zones.size()])[place]++));
		counts.forEach((agent, count) -> {
			for (int place = 0; place < count.length; place++) {
				if (count[place] > 0) {
					this.zones.get(place).treat(rates(agent), count[place]);
				}
			}
		});
	}

	private double[] rates(TreatmentAgent agent) {
		return this.rates.computeIfAbsent(agent, (it) -> Hypotheses.rates(Prior.of(this.course, it)));
	}

	private void observe(Reading reading) {
		int place = this.staging.place(reading.zone());
		if (place >= 0) {
			observe(this.zones.get(place), reading, ReadingNoise.ofPlace(reading));
		}
		else if (this.zones.size() == 1) {
			observe(this.zones.getFirst(), reading, ReadingNoise.of(reading));
		}
		else {
			observeMean(reading, ReadingNoise.of(reading));
		}
	}

	private void observe(ZoneDepth zone, Reading reading, double noise) {
		double[] likelihoods = new double[this.grid.size()];
		for (int bin = 0; bin < likelihoods.length; bin++) {
			likelihoods[bin] = ReadingNoise.likelihood(reading.percent() - this.grid.percent(bin), noise);
		}
		double[] evidence = new double[Hypotheses.SIZE];
		for (int each = 0; each < Hypotheses.SIZE; each++) {
			evidence[each] = zone.observe(each, likelihoods);
		}
		this.hypotheses.weigh(evidence);
	}

	/**
	 * Updates all zones by a reading of the whole site, which is of their mean: each by
	 * what the others are expected to contribute, and how surely.
	 */
	private void observeMean(Reading reading, double noise) {
		int count = this.zones.size();
		double[] evidence = new double[Hypotheses.SIZE];
		for (int each = 0; each < Hypotheses.SIZE; each++) {
			if (!this.hypotheses.counts(each)) {
				continue;
			}
			int hypothesis = each;
			double[] means = this.zones.stream().mapToDouble((zone) -> zone.mean(hypothesis) / count).toArray();
			double[] variances = this.zones.stream()
				.mapToDouble((zone) -> zone.variance(hypothesis) / (count * count))
				.toArray();
			double mean = 0;
			double variance = noise * noise;
			for (int place = 0; place < count; place++) {
				mean += means[place];
				variance += variances[place];
			}
			evidence[each] = ReadingNoise.likelihood(reading.percent() - mean, Math.sqrt(variance));
			for (int place = 0; place < count; place++) {
				double[] likelihoods = new double[this.grid.size()];
				for (int bin = 0; bin < likelihoods.length; bin++) {
					double expected = mean - means[place] + this.grid.percent(bin) / count;
					likelihoods[bin] = ReadingNoise.likelihood(reading.percent() - expected,
							Math.sqrt(variance - variances[place]));
				}
				this.zones.get(place).observe(each, likelihoods);
			}
		}
		this.hypotheses.weigh(evidence);
	}

	/** Returns the distribution of the further visits to the target. */
	SittingsAhead ahead() {
		double[] rates = rates(this.course.next());
		double[] chances = new double[SittingsAhead.HORIZON + 1];
		for (int each = 0; each < Hypotheses.SIZE; each++) {
			if (!this.hypotheses.counts(each)) {
				continue;
			}
			List<double[]> sittings = new ArrayList<>();
			for (ZoneDepth zone : this.zones) {
				sittings.add(zone.sittings(each, rates[each]));
			}
			for (Arrangement arrangement : this.staging.arrangements()) {
				double[] visits = visits(arrangement, sittings);
				for (int number = 0; number < chances.length; number++) {
					chances[number] += this.hypotheses.chance(each) * arrangement.chance() * visits[number];
				}
			}
		}
		return new SittingsAhead(chances);
	}

	private static double[] visits(Arrangement arrangement, List<double[]> sittings) {
		return arrangement.groups()
			.stream()
			.map((group) -> SittingsAhead.largest(group.stream().map(sittings::get).toList()))
			.reduce(SittingsAhead::sum)
			.orElseThrow();
	}

	/** Returns the number of groups of zones that take turns; 1 if that is not known. */
	int turns() {
		List<Arrangement> arrangements = this.staging.arrangements();
		return (arrangements.size() == 1) ? arrangements.getFirst().groups().size() : 1;
	}

}
