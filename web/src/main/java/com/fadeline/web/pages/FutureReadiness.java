package com.fadeline.web.pages;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Filter that removes from the readiness for a future sitting what can only be settled on
 * its day.
 */
@Component
public class FutureReadiness {

	private final Clinics clinics;

	private final MessageFormatter say;

	FutureReadiness(Clinics clinics, MessageFormatter say) {
		this.clinics = clinics;
		this.say = say;
	}

	/**
	 * Returns the readiness unchanged for a sitting today or before; for a future one
	 * only what can be settled now.
	 */
	public Readiness of(Readiness readiness, @Nullable ClinicId clinic) {
		boolean toCome = this.say.dayOf(readiness.at(), clinic).isAfter(this.say.today(clinic));
		return (toCome && clinic != null) ? readiness.untilItsDay(this.clinics.of(clinic).policy().screening())
				: readiness;
	}

}
