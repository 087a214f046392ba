package com.fadeline.api.course;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Confined;
import com.fadeline.api.Finding;
import com.fadeline.api.Lists;

/** What can be asked of a course that is not open yet. */
public sealed interface EstimateQuery extends Confined {

	/**
	 * Answers a {@link Result}: what a course would be opened with.
	 *
	 * @param bodySite null where it is not known
	 * @param targetFading percent of the baseline that the plan is to reach; null takes
	 * that of full removal, which the estimate speaks of
	 * @param clinicId whose limits a plan has; null asks for what is common
	 */
	record EstimateSittings(@Nullable BodySite bodySite, Assessment assessment, @Nullable Double targetFading,
			@Nullable ClinicId clinicId) implements EstimateQuery {

		/** One for full removal. */
		public EstimateSittings(@Nullable BodySite bodySite, Assessment assessment, @Nullable ClinicId clinicId) {
			this(bodySite, assessment, null, clinicId);
		}

		@Override
		public Set<ClinicId> clinics() {
			return (this.clinicId == null) ? Set.of() : Set.of(this.clinicId);
		}

		/**
		 * The estimate of the sittings to full removal, the plan that it suggests for the
		 * target, and what the rules say of opening a course with that plan.
		 */
		public record Result(Estimate estimate, PlannedSittings plan, List<Finding> findings) {

			public Result {
				findings = Lists.copy(findings);
			}

			/** One of which there is nothing to say. */
			public Result(Estimate estimate, PlannedSittings plan) {
				this(estimate, plan, List.of());
			}

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
