package com.fadeline.api.course;

import com.fadeline.api.ClinicId;

/**
 * Update that a list has changed.
 *
 * @param clinicId the clinic of the change
 */
public record ListChange(ClinicId clinicId) {
}
