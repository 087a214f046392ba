package com.fadeline.command.client;

import java.time.Instant;
import java.time.ZonedDateTime;

import com.fadeline.api.ClinicSettings;

/** How long the records of a treatment have to be kept. */
final class Retention {

	private Retention() {
	}

	/** The first moment of the day, in the clinic, after the last on which they are. */
	static Instant end(Instant lastEntry, ClinicSettings clinic) {
		ZonedDateTime last = lastEntry.atZone(clinic.zone());
		return last.toLocalDate().plus(clinic.policy().retention()).plusDays(1).atStartOfDay(clinic.zone()).toInstant();
	}

}
