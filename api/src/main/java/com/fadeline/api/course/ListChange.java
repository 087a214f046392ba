package com.fadeline.api.course;

import com.fadeline.api.ClinicId;

/**
 * Value object of the update that a list has changed.
 *
 * @param clinicId the clinic of the change
 */
public record ListChange(ClinicId clinicId) {
}
