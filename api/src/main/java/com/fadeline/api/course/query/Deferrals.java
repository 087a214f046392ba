package com.fadeline.api.course.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.id.ClinicId;

/** Port for the items of the attention list that are put off. */
@FunctionalInterface
public interface Deferrals {

	/**
	 * Returns the items that are put off beyond a day, by their clinics and ids; a clinic
	 * without any may be missing.
	 */
	Map<ClinicId, Map<UUID, Deferral>> after(LocalDate day, Collection<ClinicId> clinics);

}
