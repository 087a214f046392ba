package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the known facts of a course to forecast.
 *
 * @param targetFading percent of the baseline to reach
 * @param plannedMax most sittings of the plan
 * @param zones the zones of the course; may be empty
 * @param sittings the agent of each sitting done, first to last; the size is the number
 * done
 * @param planned the agent planned for the sittings ahead; null assumes that of the last
 * sitting, or nanosecond pulses before the first
 * @param readings the valid observations of fading, first to last
 * @param areas treated areas in square centimetres by the identity of the zone
 */
public record CourseSoFar(Estimate estimate, double targetFading, int plannedMax, List<String> zones,
		List<TreatmentAgent> sittings, @Nullable TreatmentAgent planned, List<Reading> readings,
		Map<String, Double> areas) {

	/** Creates one without known areas. */
	public CourseSoFar(Estimate estimate, double targetFading, int plannedMax, List<String> zones,
			List<TreatmentAgent> sittings, @Nullable TreatmentAgent planned, List<Reading> readings) {
		this(estimate, targetFading, plannedMax, zones, sittings, planned, readings, Map.of());
	}

	public CourseSoFar {
		zones = List.copyOf(zones);
		sittings = List.copyOf(sittings);
		readings = List.copyOf(readings);
		areas = Map.copyOf(areas);
		for (Reading reading : readings) {
			if (reading.afterSitting() < 0 || reading.afterSitting() > sittings.size()) {
				throw new IllegalArgumentException("a reading after sitting %d does not fit a course of %d sittings"
					.formatted(reading.afterSitting(), sittings.size()));
			}
		}
	}

	/** Returns the fading after so many sittings. */
	FadingSoFar fading(int sittingsDone) {
		return FadingSoFar.of(this.zones,
				this.readings.stream()
					.filter((reading) -> reading.afterSitting() <= sittingsDone)
					.map(Reading::counted)
					.toList(),
				this.areas);
	}

	/** Returns the agent assumed for the sittings ahead. */
	TreatmentAgent next() {
		if (this.planned != null) {
			return this.planned;
		}
		return this.sittings.isEmpty() ? TreatmentAgent.NANOSECOND : this.sittings.getLast();
	}

	/**
	 * Value object of a reading of fading.
	 *
	 * @param percent of the baseline; below 0 it is darker than it was
	 * @param afterSitting number of sittings done before it
	 * @param early whether it was made too soon after a sitting to count fully
	 * @param zone the zone; null for the whole site
	 * @param observer null if not known
	 * @param scale null if not known how it was measured
	 */
	public record Reading(double percent, int afterSitting, boolean early, @Nullable String zone,
			@Nullable Observer observer, @Nullable Scale scale) {

		FadingSoFar.Reading counted() {
			return new FadingSoFar.Reading(this.percent, null, this.afterSitting, this.early, this.zone, this.observer);
		}

	}

}
