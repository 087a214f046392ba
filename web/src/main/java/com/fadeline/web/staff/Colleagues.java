package com.fadeline.web.staff;

import java.util.List;

import com.fadeline.api.ClinicId;

/** Tells who treats clients, to whoever has to do with a clinic. */
@FunctionalInterface
public interface Colleagues {

	/** The specialists of a clinic, those who have left too, by name. */
	List<Colleague> in(ClinicId clinic);

}
