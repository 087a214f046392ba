package com.fadeline.web.clinics;

import java.util.List;
import java.util.Optional;

import com.fadeline.api.ClinicId;
import com.fadeline.api.DeviceId;
import com.fadeline.api.Requester;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.problems.MalformedRequestException;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Keeps clinics and their devices. Every change is on record with who made it; who is no
 * administrator changes nothing and is shown own clinics alone. Refusals are
 * {@link CommandExecutionException}s with a rejection.
 */
public interface ClinicRegister {

	/** The clinics of somebody, by name. */
	List<Clinic> clinics(Requester by);

	Optional<Clinic> clinic(ClinicId clinic, Requester by);

	/** What holds in a clinic where nothing is kept of it. */
	Clinic.Otherwise otherwise(ClinicId clinic);

	/**
	 * Adds a clinic; the same again changes nothing.
	 * @throws MalformedRequestException if its numbers cannot be, by their names
	 */
	Clinic add(ClinicId clinic, Clinic.Details details, Requester by);

	/**
	 * Replaces what is kept of a clinic.
	 * @throws MalformedRequestException if its numbers cannot be, by their names
	 */
	Clinic change(ClinicId clinic, Clinic.Details details, Precondition precondition, Requester by);

	/**
	 * The devices of a clinic, by name; none of a clinic that nobody has set up, of which
	 * there may be clients all the same.
	 */
	List<Device> devices(ClinicId clinic, Requester by);

	/** Adds a device; the same again changes nothing. */
	Device add(DeviceId device, ClinicId clinic, Device.Details details, Requester by);

	/** Replaces what is kept of a device. */
	Device change(DeviceId device, ClinicId clinic, Device.Details details, Precondition precondition, Requester by);

}
