package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.forecast.Elsewhere;
import com.fadeline.query.report.CourseFacts.Observed;
import com.fadeline.query.report.CourseFacts.Sitting;

/**
 * Calculator of the fading gained by each sitting, in percent of the baseline. The
 * difference between two readings of specialists is shared evenly by the sittings between
 * them; a zone and the whole site are followed separately, and a sitting covered by both
 * gains the mean.
 */
final class Gains {

	private final CourseFacts course;

	private final Map<SittingId, List<Double>> shares = new LinkedHashMap<>();

	private Gains(CourseFacts course) {
		this.course = course;
	}

	/** Returns the gains of the sittings for which they are known. */
	static Map<SittingId, Double> of(CourseFacts course) {
		Gains gains = new Gains(course);
		Map<Optional<String>, List<Observed>> series = course.fadings()
			.stream()
			.filter((fading) -> fading.observer() == Observer.SPECIALIST && !course.early(fading))
			.sorted(Comparator.comparing(Observed::observedAt))
			.collect(Collectors.groupingBy((fading) -> Optional.ofNullable(fading.zone()).map(Zones::identity)));
		series.values().forEach(gains::follow);
		Map<SittingId, Double> means = new HashMap<>();
		gains.shares.forEach((sitting, shares) -> means.put(sitting,
				shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
		return means;
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
		for (Observed fading : series) {
			List<Sitting> since = new ArrayList<>(before(fading));
			since.sort(Comparator.comparing(Sitting::performedAt));
			List<Sitting> untold = since.subList(told, since.size());
			if (level != null) {
				double share = (fading.percent() - level) / untold.size();
				untold.forEach((sitting) -> this.shares.computeIfAbsent(sitting.sittingId(), (id) -> new ArrayList<>())
					.add(share));
			}
			told = since.size();
			level = fading.percent();
		}
	}

	private @Nullable Double baseline(@Nullable String zone) {
		if (this.course.sittingsElsewhere() == 0) {
			return 0.0;
		}
		return (zone == null) ? Elsewhere.atLast(this.course.fadingElsewhere()) : null;
	}

}
