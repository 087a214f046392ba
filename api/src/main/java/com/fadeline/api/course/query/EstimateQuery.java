package com.fadeline.api.course.query;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Confined;
import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.id.ClinicId;

/** Queries for a course that is not open yet. */
public sealed interface EstimateQuery extends Confined {

	/**
	 * Query for a {@link Result}: the estimate and plan that a course would be opened
	 * with.
	 *
	 * @param bodySite null if not known
	 * @param zones of the course, which may be of several sites; empty if none are named
	 * @param targetFading percent of the baseline that the plan is to reach; null for
	 * that of full removal, for which the estimate is made
	 * @param clinicId the clinic whose plan limits apply; null for the common ones
	 * @param plannedPulses class of the pulses of the planned laser; null if none is
	 * planned
	 */
	record EstimateSittings(@Nullable BodySite bodySite, List<String> zones, Assessment assessment,
			@Nullable Double targetFading, @Nullable ClinicId clinicId,
			@Nullable PulseClass plannedPulses) implements EstimateQuery {

		public EstimateSittings {
			zones = Lists.copy(zones);
		}

		/** Creates one for full removal of which no laser is planned. */
		public EstimateSittings(@Nullable BodySite bodySite, Assessment assessment, @Nullable ClinicId clinicId) {
			this(bodySite, List.of(), assessment, null, clinicId, null);
		}

		@Override
		public Set<ClinicId> clinics() {
			return (this.clinicId == null) ? Set.of() : Set.of(this.clinicId);
		}

		/**
		 * Result: the estimate of the sittings to full removal, the plan that it suggests
		 * for the target, and the findings on opening a course with that plan.
		 */
		public record Result(Estimate estimate, PlannedSittings plan, List<Finding> findings) {

			public Result {
				findings = Lists.copy(findings);
			}

			/** Creates a result without findings. */
			public Result(Estimate estimate, PlannedSittings plan) {
				this(estimate, plan, List.of());
			}

		}

	}

	/**
	 * Query for a {@link Result}: the forecast of a course before its first sitting.
	 *
	 * @param assessment the assessment that the estimate was made from
	 * @param targetFading percent of the baseline to reach
	 * @param clinicId the clinic whose courses count; null for none
	 */
	record ForecastSittings(Estimate estimate, Assessment assessment, double targetFading,
			@Nullable ClinicId clinicId) implements EstimateQuery {

		@Override
		public Set<ClinicId> clinics() {
			return (this.clinicId == null) ? Set.of() : Set.of(this.clinicId);
		}

		/**
		 * Result: the sittings to the target.
		 *
		 * @param clinicCourses number of courses of the clinic that they are based on,
		 * too; 0 if on none
		 */
		public record Result(ProgressView.Remaining sittings, int clinicCourses) {
		}

	}

}
