package com.fadeline.administration.clinics;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a device of a clinic.
 *
 * @param version number of its changes
 */
public record Device(DeviceId deviceId, ClinicId clinicId, Details details, long version) {

	/**
	 * Value object of the details of a device.
	 *
	 * @param laser type of the laser; null if it is not a laser
	 * @param wavelengthsNm its wavelengths, in nanometres
	 * @param retired whether it is out of use; records still refer to it
	 */
	public record Details(String name, @Nullable Laser laser, Set<Integer> wavelengthsNm, boolean retired) {

		public Details {
			wavelengthsNm = Collections.unmodifiableSet(new TreeSet<>(wavelengthsNm));
		}

	}

}
