package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the known facts of a course to forecast.
 *
 * @param kind groups that it belongs to
 * @param site null if not known
 * @param targetFading percent of the baseline to reach
 * @param plannedMax most sittings of the plan
 * @param zones the zones of the course; may be empty
 * @param readings the valid observations of fading, first to last
 * @param areas treated areas in square centimetres by the identity of the zone
 * @param experience what the clinic's courses teach about its estimates
 */
public record CourseSoFar(Estimate estimate, CourseKind kind, @Nullable BodySite site, double targetFading,
		int plannedMax, List<String> zones, Treatments treatments, List<Reading> readings, Map<String, Double> areas,
		Experience experience) {

	public CourseSoFar {
		zones = List.copyOf(zones);
		readings = List.copyOf(readings);
		areas = Map.copyOf(areas);
		int done = treatments.done().size();
		for (Reading reading : readings) {
			if (reading.afterSitting() < 0 || reading.afterSitting() > done) {
				throw new IllegalArgumentException("a reading after sitting %d does not fit a course of %d sittings"
					.formatted(reading.afterSitting(), done));
			}
		}
	}

	/** Returns a course of which nothing but an estimate and its kind is known. */
	public static CourseSoFar unopened(Estimate estimate, CourseKind kind, double targetFading) {
		return new CourseSoFar(estimate, kind, null, targetFading, 0, List.of(),
				new Treatments(List.of(), 0, List.of(), TreatmentAgent.planned(estimate)), List.of(), Map.of(),
				Experience.NONE);
	}

	/** Returns the same course with the experience of a clinic. */
	public CourseSoFar with(Experience experience) {
		return new CourseSoFar(this.estimate, this.kind, this.site, this.targetFading, this.plannedMax, this.zones,
				this.treatments, this.readings, this.areas, experience);
	}

	/** Returns whether the latest readings of specialists are at the target. */
	public boolean readAtTarget() {
		return fading(done()).reaches(this.targetFading);
	}

	/**
	 * Returns the number of sittings after which the readings of specialists first were
	 * at the target; null if they never were.
	 */
	public @Nullable Integer readAtTargetAfter() {
		return IntStream.rangeClosed(0, done())
			.filter((done) -> fading(done).reaches(this.targetFading))
			.boxed()
			.findFirst()
			.orElse(null);
	}

	/** Returns the number of courses of the clinic that its estimate is based on, too. */
	int clinicCourses() {
		return (next() == TreatmentAgent.NEEDLE) ? 0 : this.experience.courses();
	}

	/** Returns the number of sittings done. */
	int done() {
		return this.treatments.done().size();
	}

	/** Returns the fading after so many sittings. */
	FadingSoFar fading(int sittingsDone) {
		return FadingSoFar.of(this.zones,
				this.readings.stream()
					.filter((reading) -> reading.afterSitting() <= sittingsDone && reading.readByPeople())
					.map(Reading::counted)
					.toList(),
				this.areas);
	}

	/** Returns the agent assumed for the sittings ahead. */
	TreatmentAgent next() {
		return this.treatments.next();
	}

	/**
	 * Value object of the treatments of a course.
	 *
	 * @param done the sittings done, first to last
	 * @param elsewhere how many of them were done before the course was opened
	 * @param booked the sittings planned, by time
	 * @param usual agent assumed while there are neither
	 */
	public record Treatments(List<Visit> done, int elsewhere, List<Visit> booked, TreatmentAgent usual) {

		public Treatments {
			done = List.copyOf(done);
			booked = List.copyOf(booked);
		}

		/** Returns the visits that show how the zones of the course are treated. */
		List<Visit> known() {
			return Stream.concat(this.done.stream().skip(this.elsewhere), this.booked.stream()).toList();
		}

		TreatmentAgent next() {
			if (!this.booked.isEmpty()) {
				return this.booked.getFirst().agent();
			}
			return this.done.isEmpty() ? this.usual : this.done.getLast().agent();
		}

	}

	/**
	 * Value object of a sitting, as far as it removes ink.
	 *
	 * @param zones treated zones; empty for the whole site, or if not known
	 */
	public record Visit(TreatmentAgent agent, List<String> zones) {

		public Visit {
			zones = List.copyOf(zones);
		}

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

		/** Returns whether it can be the fading of the course. */
		public boolean readByPeople() {
			return this.scale == null || this.scale.readByPeople();
		}

		FadingSoFar.Reading counted() {
			return new FadingSoFar.Reading(this.percent, null, this.afterSitting, this.early, this.zone, this.observer);
		}

	}

}
