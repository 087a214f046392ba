package com.fadeline.api.clinic;

import java.time.Instant;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;

/** Port for what the books of devices say. */
@FunctionalInterface
public interface DeviceStandings {

	/** Books without any entry. */
	DeviceStandings NONE = (clinic, device, operator, at) -> DeviceStanding.UNKNOWN;

	/**
	 * Returns what the book of a device says for its use by an operator at a moment, by
	 * what had happened until then.
	 */
	DeviceStanding of(ClinicId clinic, DeviceId device, OperatorId operator, Instant at);

}
