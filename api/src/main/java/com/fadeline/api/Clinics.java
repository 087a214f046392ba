package com.fadeline.api;

/** Tells what each clinic goes by. */
@FunctionalInterface
public interface Clinics {

	/**
	 * The settings in force in a clinic; a clinic that has none of its own goes by those
	 * of all.
	 */
	ClinicSettings of(ClinicId clinic);

}
