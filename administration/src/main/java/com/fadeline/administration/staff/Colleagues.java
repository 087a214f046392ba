package com.fadeline.administration.staff;

import java.util.List;

import com.fadeline.api.id.ClinicId;

/** Port for the specialists of a clinic, for all who have access to that clinic. */
@FunctionalInterface
public interface Colleagues {

	/** Returns the specialists of a clinic by name, including those who have left. */
	List<Colleague> in(ClinicId clinic);

}
