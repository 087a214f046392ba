package com.fadeline.command.client;

import java.time.Instant;
import java.time.ZonedDateTime;

import com.fadeline.api.clinic.ClinicSettings;

/** Retention period of treatment records. */
final class Retention {

	private Retention() {
	}

	/** Returns the start of the first day, in the clinic, after the retention period. */
	static Instant end(Instant lastEntry, ClinicSettings clinic) {
		ZonedDateTime last = lastEntry.atZone(clinic.zone());
		return last.toLocalDate().plus(clinic.policy().retention()).plusDays(1).atStartOfDay(clinic.zone()).toInstant();
	}

}
