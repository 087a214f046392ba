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
 * A sitting as a BI tool reads it.
 *
 * @param fadingGained in points of percent; null where it is not known
 * @param missing required facts that its record does not say, joined by commas; null
 * where it says all
 * @param supplies null where none are on record
 */
record SittingLine(SittingId sittingId, ClinicId clinicId, LocalDate performedOn, Method method, String wavelength,
		String phototype, Pigment pigment, @Nullable DeviceId deviceId, OperatorId operatorId,
		@Nullable BigDecimal fadingGained, @Nullable String missing, CourseFacts.@Nullable Supplies supplies) {
}
