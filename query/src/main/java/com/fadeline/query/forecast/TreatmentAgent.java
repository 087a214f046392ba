package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import java.util.List;
import java.util.Objects;

/** Agent of a treatment, as far as it sets the removal rate. */
public enum TreatmentAgent {

	/** Laser of nanosecond pulses, or of unknown pulses. */
	NANOSECOND,

	/** Laser of picosecond pulses. */
	PICOSECOND,

	/** Needle with saline or another solution. */
	NEEDLE;

	/** Returns the agent of a recorded sitting. */
	public static TreatmentAgent of(Treatment treatment) {
		return switch (treatment) {
			case LaserTreatment laser -> of(laser.settings().stream().map(LaserSettings::pulse).toList());
			case SalineTreatment saline -> NEEDLE;
		};
	}

	/** Returns the agent of a sitting of an imported history. */
	public static TreatmentAgent of(PastMethod method, PastSitting sitting) {
		return switch (method) {
			case LASER ->
				of(sitting.settings().stream().map(PastSitting.Settings::pulse).filter(Objects::nonNull).toList());
			case SALINE, NEEDLE_SOLUTION -> NEEDLE;
		};
	}

	/** Returns the agent of a sitting of which only the method is known. */
	public static TreatmentAgent of(PastMethod method) {
		return (method == PastMethod.LASER) ? NANOSECOND : NEEDLE;
	}

	/** Returns the agent that an estimate was made for. */
	public static TreatmentAgent planned(Estimate estimate) {
		return (estimate.plannedPulses() == PulseClass.PICOSECOND) ? PICOSECOND : NANOSECOND;
	}

	private static TreatmentAgent of(List<Pulse> pulses) {
		return (!pulses.isEmpty() && pulses.stream().allMatch(Pulse::picosecond)) ? PICOSECOND : NANOSECOND;
	}

}
