package com.fadeline.api.course.treatment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;

/**
 * Value object of one line of laser settings.
 *
 * @param wavelengthNm wavelength in nanometres
 * @param fluenceJcm2 fluence in joules per square centimetre
 * @param spotMm diameter of the spot in millimetres
 * @param repetitionHz pulses per second
 * @param energyMj energy of one pulse in millijoules, if the device shows it
 * @param zones the zones it was used on; empty for all zones of the sitting
 */
public record LaserSettings(Laser laser, int wavelengthNm, double fluenceJcm2, double spotMm, Pulse pulse,
		@Nullable Double repetitionHz, @Nullable Integer passes, @Nullable Integer pulses, @Nullable Double energyMj,
		@Personal List<String> zones) {

	public LaserSettings {
		zones = Zones.of(zones);
	}

}
