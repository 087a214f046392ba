package com.fadeline.web.clinics;

import java.util.List;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.api.Receipt;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of clinics and their devices. */
@RestController
@RequestMapping("/api/clinics")
@Tag(name = "Clinics", description = "Clinics and their devices, kept by administrators.")
class ClinicController {

	private final ClinicRegister register;

	private final CurrentRequester sender;

	private final Ids ids;

	ClinicController(ClinicRegister register, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
	@Operation(summary = "List clinics", description = "By name; staff see their own clinics.")
	Clinics listClinics() {
		return new Clinics(this.register.clinics(this.sender.current()).stream().map(ClinicView::of).toList());
	}

	@PostMapping
	@AllowedRoles(ADMIN)
	@Operation(summary = "Add a clinic",
			description = "The caller may choose the id; sending the same again changes nothing. `policy` holds the clinic's own rule settings, by their names under `fadeline.policy`; settings left out are as configured. `care` holds texts for clients by language and topic, in plain text; topics left out are as built in, and nothing is built in on preparation.")
	ResponseEntity<Responses.Created> addClinic(@Valid @RequestBody ClinicBody body) {
		ClinicId id = (body.id() != null) ? body.id() : new ClinicId(this.ids.next());
		Clinic clinic = this.register.add(id, body.details(), this.sender.current());
		return Responses.created(receipt(clinic), "/clinics/{clinic}", id);
	}

	@GetMapping("/{clinic}")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
	@Operation(summary = "Read a clinic",
			description = "The clinic's details; `GET /api/policy?clinicId=` returns the numbers in force there.")
	ResponseEntity<ClinicView> readClinic(@PathVariable ClinicId clinic) {
		return this.register.clinic(clinic, this.sender.current())
			.map((known) -> Responses.view(ClinicView.of(known), null))
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null));
	}

	@PutMapping("/{clinic}")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change a clinic",
			description = "The details sent replace the old ones; what is left out is as configured. In force in every process within seconds.")
	ResponseEntity<Void> changeClinic(@PathVariable ClinicId clinic, @Valid @RequestBody ClinicBody body,
			Precondition precondition) {
		return Responses.done(receipt(
				this.register.change(clinic, body.details(), precondition.expectedSequence(), this.sender.current())));
	}

	@GetMapping("/{clinic}/devices")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "List the devices of a clinic", description = "By name, those retired last.")
	Devices listDevices(@PathVariable ClinicId clinic) {
		if (this.register.clinic(clinic, this.sender.current()).isEmpty()) {
			throw new NoSuchViewException("clinic " + clinic, null);
		}
		return new Devices(this.register.devices(clinic, this.sender.current()).stream().map(DeviceView::of).toList());
	}

	@PostMapping("/{clinic}/devices")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Add a device to a clinic",
			description = "The caller may choose the id; sending the same again changes nothing.")
	ResponseEntity<Responses.Created> addDevice(@PathVariable ClinicId clinic, @Valid @RequestBody DeviceBody body) {
		DeviceId id = (body.id() != null) ? body.id() : new DeviceId(this.ids.next());
		Device device = this.register.add(id, clinic, body.details(), this.sender.current());
		return Responses.created(receipt(device), "/clinics/{clinic}/devices", clinic);
	}

	@PutMapping("/{clinic}/devices/{device}")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change a device",
			description = "The details sent replace the old ones. Retire a device that is no longer used: records still name it.")
	ResponseEntity<Void> changeDevice(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@Valid @RequestBody DeviceBody body, Precondition precondition) {
		return Responses.done(receipt(this.register.change(device, clinic, body.details(),
				precondition.expectedSequence(), this.sender.current())));
	}

	private static Receipt receipt(Clinic clinic) {
		return new Receipt(clinic.clinicId().value(), clinic.version(), false, List.of());
	}

	private static Receipt receipt(Device device) {
		return new Receipt(device.deviceId().value(), device.version(), false, List.of());
	}

	/** Response body of the clinics that the requester may see. */
	record Clinics(List<ClinicView> clinics) {
	}

	/** Response body of the devices of a clinic. */
	record Devices(List<DeviceView> devices) {
	}

}
