package com.fadeline.query.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.query.forecast.ExperienceEstimator.Lesson;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Trial of the forecast and of what it must be better than, on courses drawn from a world
 * and looked at after some visits, in a clinic with other courses of that world.
 *
 * @param looks numbers of visits after which courses are looked at
 */
public record Calibration(World world, int[] looks, List<Score> scores) {

	private static final int[] LOOKS = { 0, 2, 4 };

	private static final int CLINICS = 5;

	/** What forecasts. */
	enum Rival {

		FORECAST("forecast 3"), NEW_CLINIC("forecast 3, new clinic"), FORECAST_ONE("forecast 1"),
		KIRBY_DESAI("Kirby–Desai ± 2.5"), BENCINI("Bencini's table"), LINEAR("linear rule");

		private final String title;

		Rival(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	/**
	 * What a rival said, and what came true.
	 *
	 * @param said ranges
	 * @param chances of being within the plan; negative if none is given
	 */
	record Answer(Remaining said, double chance) {
	}

	/** Sums of one rival at one look. */
	static final class Score {

		private final Rival rival;

		private final int look;

		private int count;

		private int held;

		private double width;

		private double score;

		private double brier;

		private int likely;

		private int cameTrue;

		private int promised;

		private int tooSoon;

		Score(Rival rival, int look) {
			this.rival = rival;
			this.look = look;
		}

		void add(Answer answer, int truth, boolean within) {
			Remaining said = answer.said();
			this.count++;
			this.held += (truth >= said.low() && truth <= said.high()) ? 1 : 0;
			this.width += said.high() - said.low();
			this.score += said.high() - said.low() + 10.0 * Math.max(0, said.low() - truth)
					+ 10.0 * Math.max(0, truth - said.high());
			this.brier += Math.pow(answer.chance() - (within ? 1 : 0), 2);
			if (answer.chance() >= 0.6 && answer.chance() <= 0.8) {
				this.likely++;
				this.cameTrue += within ? 1 : 0;
			}
			if (said.high() == 0) {
				this.promised++;
				this.tooSoon += (truth > 0) ? 1 : 0;
			}
		}

		Rival rival() {
			return this.rival;
		}

		int look() {
			return this.look;
		}

		int count() {
			return this.count;
		}

		/** Returns the share of ranges that held the truth. */
		double coverage() {
			return (double) this.held / this.count;
		}

		double width() {
			return this.width / this.count;
		}

		/**
		 * Returns the mean interval score (Gneiting and Raftery 2007); less is better.
		 */
		double score() {
			return this.score / this.count;
		}

		double brier() {
			return this.brier / this.count;
		}

		/** Returns how many chances of 0.6 to 0.8 were given. */
		int likely() {
			return this.likely;
		}

		int cameTrue() {
			return this.cameTrue;
		}

		int promised() {
			return this.promised;
		}

		int tooSoon() {
			return this.tooSoon;
		}

	}

	/**
	 * Runs a trial.
	 * @param clinics number of clinics, each with a chance of its own
	 * @param courses number of courses looked at in each
	 * @param others number of other courses of each, in all states
	 */
	static Calibration of(World world, int clinics, int courses, int others, long seed, Rival... rivals) {
		RandomGenerator random = new SplittableRandom(seed + world.ordinal());
		List<Score> scores = new ArrayList<>();
		for (Rival rival : rivals) {
			for (int look : LOOKS) {
				scores.add(new Score(rival, look));
			}
		}
		for (int clinic = 0; clinic < clinics; clinic++) {
			Experience experience = experience(random, world, others);
			for (int number = 0; number < courses; number++) {
				SimulatedCourse course = SimulatedCourse.draw(random, world);
				scores.stream().filter((score) -> course.goesOn(score.look())).forEach((score) -> {
					CourseSoFar known = course.after(score.look());
					score.add(answer(score.rival(), known, experience), course.remaining(score.look()),
							course.needed() <= known.plannedMax());
				});
			}
		}
		return new Calibration(world, LOOKS, scores);
	}

	private static Experience experience(RandomGenerator random, World world, int courses) {
		List<Lesson> own = new ArrayList<>();
		for (int number = 0; number < courses; number++) {
			SimulatedCourse course = SimulatedCourse.draw(random, world);
			int seen = 1 + random.nextInt(14);
			own.add(new Lesson(course.after(Math.min(seen, course.needed())), seen >= course.needed()));
		}
		return ExperienceEstimator.of(own);
	}

	private static Answer answer(Rival rival, CourseSoFar course, Experience experience) {
		return switch (rival) {
			case FORECAST -> present(course.with(experience));
			case NEW_CLINIC -> present(course);
			case FORECAST_ONE -> {
				SittingsAhead ahead = ForecastOne.of(course);
				yield new Answer(ahead.range(), ahead.within(Math.max(0, course.plannedMax() - course.done())));
			}
			case KIRBY_DESAI -> normal(course, base(course), 2.5);
			case BENCINI -> bencini(course);
			case LINEAR -> linear(course);
		};
	}

	private static Answer present(CourseSoFar course) {
		Forecast forecast = Forecast.of(course);
		return new Answer(forecast.remaining(), forecast.probabilityWithinPlan());
	}

	private static double base(CourseSoFar course) {
		return course.estimate().likely() * ((course.next() == TreatmentAgent.PICOSECOND) ? 0.75 : 1);
	}

	private static Answer normal(CourseSoFar course, double mean, double deviation) {
		int done = course.done();
		int low = (int) Math.max(0, Math.round(mean - deviation) - done);
		int high = (int) Math.max(low, Math.round(mean + deviation) - done);
		double chance = new NormalDistribution(mean, deviation).cumulativeProbability(course.plannedMax() + 0.5);
		return new Answer(new Remaining(low, (low + high) / 2, high), chance);
	}

	/** Cleared: 47.2 % after 10 sittings, 74.8 % after 15; log-normal through both. */
	private static Answer bencini(CourseSoFar course) {
		NormalDistribution all = new NormalDistribution(Math.log(10.41), 0.547);
		int done = course.done();
		double past = (done == 0) ? 0 : all.cumulativeProbability(Math.log(done));
		BiFunction<Double, Integer, Integer> percentile = (share, least) -> (int) Math.max(least,
				Math.ceil(Math.exp(all.inverseCumulativeProbability(past + share * (1 - past))) - done));
		double within = (course.plannedMax() <= done) ? 0
				: (all.cumulativeProbability(Math.log(course.plannedMax())) - past) / (1 - past);
		return new Answer(new Remaining(percentile.apply(0.1, 0), percentile.apply(0.5, 0), percentile.apply(0.9, 0)),
				within);
	}

	/** What a sitting has faded on average it fades again, give or take a third. */
	private static Answer linear(CourseSoFar course) {
		FadingShare seen = FadingShare.of(course);
		if (seen == null) {
			return normal(course, base(course), 2.5);
		}
		double left = Math.max(0, (course.targetFading() - seen.percent()) / (seen.percent() / course.done()));
		int low = (int) Math.floor(left / 1.33);
		int high = (int) Math.min(SittingsAhead.HORIZON, Math.ceil(left * 1.33));
		return new Answer(new Remaining(low, (low + high) / 2, high),
				(left <= course.plannedMax() - course.done()) ? 0.8 : 0.2);
	}

	private record FadingShare(double percent) {

		static FadingShare of(CourseSoFar course) {
			if (course.done() == 0 || course.readings().isEmpty()) {
				return null;
			}
			double percent = course.readings().getLast().percent();
			return (percent <= 0) ? null : new FadingShare(percent / Math.max(1, course.zones().size()));
		}

	}

	/** Returns the scores of a rival, by look. */
	List<Score> scores(Rival rival) {
		return this.scores.stream().filter((score) -> score.rival() == rival).toList();
	}

	/** Returns the mean interval score of a rival over all looks. */
	double score(Rival rival) {
		return scores(rival).stream().mapToDouble(Score::score).average().orElseThrow();
	}

	/** Returns the rows of a table in Markdown, one for each rival. */
	public String rows() {
		StringBuilder rows = new StringBuilder();
		for (Rival rival : Rival.values()) {
			List<Score> own = scores(rival);
			rows.append("| %s | %s |".formatted(this.world.title(), rival.title()));
			rows.append(cell("%.2f", own, Score::coverage))
				.append(cell("%.1f", own, Score::width))
				.append(cell("%.1f", own, Score::score))
				.append(cell("%.3f", own, Score::brier));
			int likely = own.stream().mapToInt(Score::likely).sum();
			int came = own.stream().mapToInt(Score::cameTrue).sum();
			int promised = own.stream().mapToInt(Score::promised).sum();
			rows.append((likely == 0) ? " – |" : " %.2f (%d) |".formatted((double) came / likely, likely))
				.append(" %d of %d |\n".formatted(own.stream().mapToInt(Score::tooSoon).sum(), promised));
		}
		return rows.toString();
	}

	private static String cell(String format, List<Score> looks, Function<Score, Double> figure) {
		return looks.stream().map(figure).map(format::formatted).collect(Collectors.joining(" / ", " ", " |"));
	}

	/**
	 * Prints the rows of all worlds. Arguments: courses of each world, other courses of
	 * each of its {@value #CLINICS} clinics, seed.
	 */
	public static void main(String[] arguments) {
		Locale.setDefault(Locale.ROOT);
		int courses = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100;
		int others = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 60;
		long seed = (arguments.length > 2) ? Long.parseLong(arguments[2]) : 2026;
		for (World world : World.values()) {
			long start = System.nanoTime();
			System.out.print(of(world, CLINICS, Math.ceilDiv(courses, CLINICS), others, seed, Rival.values()).rows());
			System.err.printf("%s %d ms%n", world, (System.nanoTime() - start) / 1_000_000);
		}
	}

}
