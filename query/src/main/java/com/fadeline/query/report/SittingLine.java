package com.fadeline.query.report;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.report.facts.ReportFacts;
import org.jspecify.annotations.Nullable;

/**
 * Row of a sitting for BI tools.
 *
 * @param fadingGained in points of percent; null if not known
 * @param removedDepth fall of the logarithm of what was left; null if not known
 * @param expectedDepth that expected from the estimate of the course; null likewise
 * @param missing required facts that its record lacks, joined by commas; null if complete
 * @param supplies null if none are recorded
 */
record SittingLine(SittingId sittingId, ClinicId clinicId, LocalDate performedOn, Method method, String wavelength,
		String phototype, Pigment pigment, @Nullable DeviceId deviceId, OperatorId operatorId,
		@Nullable BigDecimal fadingGained, @Nullable Double removedDepth, @Nullable Double expectedDepth,
		@Nullable String missing, ReportFacts.@Nullable Supplies supplies) {
}
