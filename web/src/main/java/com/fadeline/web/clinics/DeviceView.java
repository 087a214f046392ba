package com.fadeline.web.clinics;

import java.util.Set;

import com.fadeline.administration.clinics.Device;
import com.fadeline.api.Versioned;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import org.jspecify.annotations.Nullable;

/** Response body of a device. */
record DeviceView(DeviceId deviceId, ClinicId clinicId, String name, @Nullable Laser laser, Set<Integer> wavelengthsNm,
		Set<PulseUnit> pulses, boolean retired, long sequence) implements Versioned {

	static DeviceView of(Device device) {
		Device.Details details = device.details();
		return new DeviceView(device.deviceId(), device.clinicId(), details.name(), details.laser(),
				details.wavelengthsNm(), details.pulses(), details.retired(), device.version());
	}

}
