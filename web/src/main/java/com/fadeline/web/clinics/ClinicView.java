package com.fadeline.web.clinics;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

/** Response body of a clinic; a null or missing value falls back to the configuration. */
record ClinicView(ClinicId clinicId, String name, @Nullable String zone, @Nullable Boolean clientsSeeSettings,
		Map<DayOfWeek, String> openingHours, Map<String, String> policy, Clinic.Contact contact,
		Map<String, Map<CareTopic, String>> care, long sequence) implements Versioned {

	static ClinicView of(Clinic clinic) {
		@Nullable ZoneId zone = clinic.details().zone();
		return new ClinicView(clinic.clinicId(), clinic.details().name(), (zone != null) ? zone.getId() : null,
				clinic.details().clientsSeeSettings(), clinic.details().openingHours(), clinic.details().policy(),
				clinic.details().reachedBy(), clinic.details().care(), clinic.version());
	}

}
