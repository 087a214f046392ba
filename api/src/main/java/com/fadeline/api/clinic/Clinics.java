package com.fadeline.api.clinic;

import com.fadeline.api.id.ClinicId;

/** Port for the effective settings of each clinic. */
@FunctionalInterface
public interface Clinics {

	/**
	 * Returns the settings in force in a clinic; without settings of its own those common
	 * to all.
	 */
	ClinicSettings of(ClinicId clinic);

}
