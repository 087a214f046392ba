package com.fadeline.administration.clinics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.policy.LaserChoice;
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
	 * @param pulses the pulses it emits; empty if it is left to the type of laser
	 * @param retired whether it is out of use; records still refer to it
	 */
	public record Details(String name, @Nullable Laser laser, Set<Integer> wavelengthsNm, Set<PulseUnit> pulses,
			boolean retired) {

		public Details {
			wavelengthsNm = Collections.unmodifiableSet(new TreeSet<>(wavelengthsNm));
			pulses = Collections.unmodifiableSet(new TreeSet<>(pulses));
		}

		/** Creates one whose pulses are left to the type of laser. */
		public Details(String name, @Nullable Laser laser, Set<Integer> wavelengthsNm, boolean retired) {
			this(name, laser, wavelengthsNm, Set.of(), retired);
		}

		/**
		 * Returns the pulses that it may emit.
		 * @param lasers what lasers of each type emit
		 */
		public Set<PulseUnit> pulses(LaserChoice lasers) {
			Set<PulseUnit> known = (this.pulses.isEmpty() && this.laser != null)
					? lasers.pulses().getOrDefault(this.laser, Set.of()) : this.pulses;
			return known.isEmpty() ? EnumSet.allOf(PulseUnit.class) : known;
		}

	}

}
