package com.fadeline.administration.clinics;

import java.util.List;
import java.util.Optional;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for the clinics and their devices. Every change is recorded with its author.
 * Requesters other than administrators can change nothing and see only their own clinics.
 * A rejection is a {@link CommandExecutionException} with a rejection as its details.
 */
public interface ClinicRegister {

	/** Returns the clinics that a requester may see, by name. */
	List<Clinic> clinics(Requester by);

	Optional<Clinic> clinic(ClinicId clinic, Requester by);

	/**
	 * Returns a clinic as this process knows it, without asking the database: it may lag
	 * behind by the interval at which clinics are refreshed.
	 */
	Optional<Clinic> known(ClinicId clinic);

	/** Returns all clinics as this process knows them, by name; they may lag behind. */
	List<Clinic> known();

	/** Returns the values that apply where a clinic has no setting of its own. */
	Clinic.Otherwise otherwise(ClinicId clinic);

	/**
	 * Adds a clinic; adding the same clinic again changes nothing.
	 * @throws InvalidEntriesException if a policy value is invalid, with its name
	 */
	Clinic add(ClinicId clinic, Clinic.Details details, Requester by);

	/**
	 * Replaces the settings of a clinic.
	 * @param expectedVersion version that the change is based on; null for any
	 * @throws InvalidEntriesException if a policy value is invalid, with its name
	 */
	Clinic change(ClinicId clinic, Clinic.Details details, @Nullable Long expectedVersion, Requester by);

	/**
	 * Returns the devices of a clinic, by name; empty for a clinic that is not set up,
	 * which may have clients all the same.
	 */
	List<Device> devices(ClinicId clinic, Requester by);

	/** Adds a device; adding the same device again changes nothing. */
	Device add(DeviceId device, ClinicId clinic, Device.Details details, Requester by);

	/**
	 * Replaces the details of a device.
	 * @param expectedVersion version that the change is based on; null for any
	 */
	Device change(DeviceId device, ClinicId clinic, Device.Details details, @Nullable Long expectedVersion,
			Requester by);

}
