package com.fadeline.query.report.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.Elsewhere;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Observed;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import org.jspecify.annotations.Nullable;

/**
 * Calculator of the fading gained by each sitting. The difference between two readings of
 * specialists is shared evenly by the sittings between them; a zone and the whole site
 * are followed separately, and a sitting covered by both gains the mean. A difference
 * without a sitting between belongs to none.
 */
public final class Gains {

	/**
	 * Residual, in percent, below which readings do not distinguish more from less: more
	 * than 95 % faded is one class of the usual scale (DOMAIN.md, measuring fading), and
	 * this is its middle.
	 */
	private static final double LEAST_RESIDUAL = 2.5;

	private final ReportFacts course;

	private final Map<SittingId, List<Gain>> shares = new LinkedHashMap<>();

	private final List<Later> later = new ArrayList<>();

	private Gains(ReportFacts course) {
		this.course = course;
	}

	/** Returns the gains of a course. */
	public static Gains of(ReportFacts course) {
		Gains gains = new Gains(course);
		Map<Optional<String>, List<Observed>> series = course.fadings()
			.stream()
			.filter((fading) -> fading.observer() == Observer.SPECIALIST && !course.early(fading))
			.sorted(Comparator.comparing(Observed::observedAt))
			.collect(Collectors.groupingBy((fading) -> Optional.ofNullable(fading.zone()).map(Zones::identity)));
		series.values().forEach(gains::follow);
		return gains;
	}

	/** Returns the gain of a sitting; null if it is not known. */
	public @Nullable Gain of(Sitting sitting) {
		@Nullable List<Gain> known = this.shares.get(sitting.sittingId());
		return (known == null) ? null : new Gain(known.stream().mapToDouble(Gain::points).average().orElseThrow(),
				known.stream().mapToDouble(Gain::depth).average().orElseThrow());
	}

	/** Returns the gains between readings without a sitting between them. */
	public List<Later> withoutSitting() {
		return List.copyOf(this.later);
	}

	private List<Sitting> before(Observed fading) {
		return this.course.sittings()
			.stream()
			.filter((sitting) -> sitting.treated(fading.zone()) && !sitting.performedAt().isAfter(fading.observedAt()))
			.toList();
	}

	private void follow(List<Observed> series) {
		@Nullable Double level = baseline(series.getFirst().zone());
		int told = 0;
		boolean read = false;
		for (Observed fading : series) {
			List<Sitting> since = new ArrayList<>(before(fading));
			since.sort(Comparator.comparing(Sitting::performedAt));
			List<Sitting> untold = since.subList(told, since.size());
			if (level != null && !untold.isEmpty()) {
				Gain share = new Gain((fading.percent() - level) / untold.size(),
						(depth(fading.percent()) - depth(level)) / untold.size());
				untold.forEach((sitting) -> this.shares.computeIfAbsent(sitting.sittingId(), (id) -> new ArrayList<>())
					.add(share));
			}
			else if (level != null && read) {
				this.later
					.add(new Later(fading.day(), fading.percent() - level, since.isEmpty() ? null : since.getLast()));
			}
			told = since.size();
			level = fading.percent();
			read = true;
		}
	}

	private static double depth(double percent) {
		return -Math.log(Math.max(100 - percent, LEAST_RESIDUAL) / 100);
	}

	private @Nullable Double baseline(@Nullable String zone) {
		if (this.course.sittingsElsewhere() == 0) {
			return 0.0;
		}
		return (zone == null) ? Elsewhere.atLast(this.course.fadingElsewhere()) : null;
	}

	/**
	 * Value object of the gain of a sitting.
	 *
	 * @param points percent of the baseline
	 * @param depth fall of the logarithm of what was left
	 */
	public record Gain(double points, double depth) {
	}

	/**
	 * Value object of the gain between two readings without a sitting between them.
	 *
	 * @param day day of the later reading
	 * @param points percent of the baseline
	 * @param after the last sitting before; null if there was none
	 */
	public record Later(LocalDate day, double points, @Nullable Sitting after) {
	}

}
