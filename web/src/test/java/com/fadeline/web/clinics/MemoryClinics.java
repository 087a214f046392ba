package com.fadeline.web.clinics;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.InvalidEntriesException;

/**
 * Keeps clinics for a test; the number {@code adult-age} is refused unless it is one.
 */
public class MemoryClinics implements ClinicRegister {

	private final Map<ClinicId, Clinic> clinics = new LinkedHashMap<>();

	private final Map<DeviceId, Device> devices = new LinkedHashMap<>();

	public void reset() {
		this.clinics.clear();
		this.devices.clear();
	}

	@Override
	public List<Clinic> clinics(Requester by) {
		return List.copyOf(this.clinics.values());
	}

	@Override
	public Optional<Clinic> clinic(ClinicId clinic, Requester by) {
		return Optional.ofNullable(this.clinics.get(clinic));
	}

	@Override
	public Optional<Clinic> known(ClinicId clinic) {
		return Optional.ofNullable(this.clinics.get(Objects.requireNonNull(clinic)));
	}

	@Override
	public List<Clinic> known() {
		return List.copyOf(this.clinics.values());
	}

	@Override
	public Clinic.Otherwise otherwise(ClinicId clinic) {
		return new Clinic.Otherwise(ZoneId.of("Asia/Tokyo"), false, Map.of(),
				Map.of("plan.max", "10", "adult-age", "18", "retention", "8y"), Set.of("plan.max", "adult-age"));
	}

	@Override
	public Clinic add(ClinicId clinic, Clinic.Details details, Requester by) {
		return put(new Clinic(clinic, details, 1));
	}

	@Override
	public Clinic change(ClinicId clinic, Clinic.Details details, @Nullable Long expectedVersion, Requester by) {
		return put(new Clinic(clinic, details, this.clinics.get(clinic).version() + 1));
	}

	@Override
	public List<Device> devices(ClinicId clinic, Requester by) {
		return this.devices.values().stream().filter((device) -> device.clinicId().equals(clinic)).toList();
	}

	@Override
	public Device add(DeviceId device, ClinicId clinic, Device.Details details, Requester by) {
		return put(new Device(device, clinic, details, 1));
	}

	@Override
	public Device change(DeviceId device, ClinicId clinic, Device.Details details, @Nullable Long expectedVersion,
			Requester by) {
		return put(new Device(device, clinic, details, this.devices.get(device).version() + 1));
	}

	private Clinic put(Clinic clinic) {
		String age = clinic.details().policy().getOrDefault("adult-age", "18");
		if (!age.matches("\\d+")) {
			throw new InvalidEntriesException(List
				.of(new InvalidEntry("policy.adult-age", "adult-age cannot be %s; make it 0 or more".formatted(age),
						"mistake.policy.AT_LEAST", List.of("0"))));
		}
		this.clinics.put(clinic.clinicId(), clinic);
		return clinic;
	}

	private Device put(Device device) {
		this.devices.put(device.deviceId(), device);
		return device;
	}

}
