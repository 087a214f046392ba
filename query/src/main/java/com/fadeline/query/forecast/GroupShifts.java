package com.fadeline.query.forecast;

import java.util.Map;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import org.jspecify.annotations.Nullable;

/**
 * Value object of by how much groups of a clinic's courses differ from all of them, on
 * the logarithm of the sittings; they add up. Groups without courses do not differ.
 *
 * @param pulses by the pulses of the laser
 */
public record GroupShifts(Map<TreatmentAgent, Double> pulses, Map<Pigment, Double> pigments,
		Map<Phototype, Double> phototypes) {

	/** Shifts where no group is known to differ. */
	public static final GroupShifts NONE = new GroupShifts(Map.of(), Map.of(), Map.of());

	public GroupShifts {
		pulses = Map.copyOf(pulses);
		pigments = Map.copyOf(pigments);
		phototypes = Map.copyOf(phototypes);
	}

	/** Returns the shift of courses of a kind with an agent. */
	double of(TreatmentAgent agent, CourseKind kind) {
		return shift(this.pulses, agent) + shift(this.pigments, kind.pigment())
				+ shift(this.phototypes, kind.phototype());
	}

	private static <G> double shift(Map<G, Double> shifts, @Nullable G group) {
		return (group == null) ? 0 : shifts.getOrDefault(group, 0.0);
	}

}
