package com.fadeline.web.clinics;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.api.ClinicId;
import com.fadeline.api.DeviceId;
import com.fadeline.api.course.Laser;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic treats with.
 *
 * @param version number of its changes
 */
public record Device(DeviceId deviceId, ClinicId clinicId, Details details, long version) {

	/**
	 * What is kept of it.
	 *
	 * @param laser null where it is none
	 * @param wavelengthsNm the wavelengths it has, in nanometres
	 * @param retired whether it is no longer in use; records still name it
	 */
	public record Details(String name, @Nullable Laser laser, Set<Integer> wavelengthsNm, boolean retired) {

		public Details {
			wavelengthsNm = Collections.unmodifiableSet(new TreeSet<>(wavelengthsNm));
		}

	}

}
