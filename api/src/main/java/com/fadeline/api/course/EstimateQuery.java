package com.fadeline.api.course;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Confined;

/** What can be asked of a course that is not open yet. */
public sealed interface EstimateQuery extends Confined {

	/**
	 * Answers a {@link Result}: what a course would be opened with.
	 *
	 * @param bodySite null where it is not known
	 * @param clinicId whose limits a plan has; null asks for what is common
	 */
	record EstimateSittings(@Nullable BodySite bodySite, Assessment assessment,
			@Nullable ClinicId clinicId) implements EstimateQuery {

		@Override
		public Set<ClinicId> clinics() {
			return (this.clinicId == null) ? Set.of() : Set.of(this.clinicId);
		}

		/**
		 * The estimate of the sittings to full removal, and the plan that it suggests.
		 */
		public record Result(Estimate estimate, PlannedSittings plan) {
		}

	}

	/**
	 * Answers a {@link Result}: what would be forecast of a course before its first
	 * sitting.
	 *
	 * @param targetFading percent of the baseline to reach
	 */
	record ForecastSittings(Estimate estimate, double targetFading) implements EstimateQuery {

		@Override
		public Set<ClinicId> clinics() {
			return Set.of();
		}

		/** The sittings to the target. */
		public record Result(ProgressView.Remaining sittings) {
		}

	}

}
