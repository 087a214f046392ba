package com.fadeline.api.course;

import com.fadeline.api.ClinicId;

/**
 * That a list is no longer what it was.
 *
 * @param clinicId of what has changed
 */
public record ListChange(ClinicId clinicId) {
}
