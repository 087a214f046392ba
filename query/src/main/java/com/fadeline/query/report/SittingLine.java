package com.fadeline.query.report;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.DeviceId;
import com.fadeline.api.OperatorId;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.Pigment;
import com.fadeline.api.course.SittingId;

/**
 * Row of a sitting for BI tools.
 *
 * @param fadingGained in points of percent; null if not known
 * @param missing required facts that its record lacks, joined by commas; null if complete
 * @param supplies null if none are recorded
 */
record SittingLine(SittingId sittingId, ClinicId clinicId, LocalDate performedOn, Method method, String wavelength,
		String phototype, Pigment pigment, @Nullable DeviceId deviceId, OperatorId operatorId,
		@Nullable BigDecimal fadingGained, @Nullable String missing, CourseFacts.@Nullable Supplies supplies) {
}
