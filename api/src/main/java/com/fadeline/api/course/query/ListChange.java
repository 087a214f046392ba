package com.fadeline.api.course.query;

import com.fadeline.api.id.ClinicId;

/**
 * Value object of the update that a list has changed.
 *
 * @param clinicId the clinic of the change
 */
public record ListChange(ClinicId clinicId) {
}
