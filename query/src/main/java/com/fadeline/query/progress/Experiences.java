package com.fadeline.query.progress;

import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.Experience;

/** Source of what the courses of each clinic have taught so far. */
@FunctionalInterface
interface Experiences {

	/** Returns what is known at the moment; nothing while it is being learned. */
	Experience of(ClinicId clinic);

}
