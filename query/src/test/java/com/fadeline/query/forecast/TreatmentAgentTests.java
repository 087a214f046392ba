package com.fadeline.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreatmentAgentTests {

	private static final Pulse PS = new Pulse(450, PulseUnit.PS);

	private static final Pulse NS = new Pulse(6, PulseUnit.NS);

	@Test
	void a_laser_is_of_the_picosecond_class_when_every_pulse_known_is() {
		assertThat(TreatmentAgent.of(PastMethod.LASER, past(PS, null))).isEqualTo(TreatmentAgent.PICOSECOND);
		assertThat(TreatmentAgent.of(PastMethod.LASER, past(PS, NS))).isEqualTo(TreatmentAgent.NANOSECOND);
	}

	@Test
	void a_laser_of_unknown_pulse_is_taken_for_the_slower_class() {
		assertThat(TreatmentAgent.of(PastMethod.LASER, past((Pulse) null))).isEqualTo(TreatmentAgent.NANOSECOND);
		assertThat(TreatmentAgent.of(PastMethod.LASER)).isEqualTo(TreatmentAgent.NANOSECOND);
	}

	@Test
	void any_solution_under_the_needle_is_one_agent() {
		assertThat(TreatmentAgent.of(PastMethod.NEEDLE_SOLUTION, past())).isEqualTo(TreatmentAgent.NEEDLE);
		assertThat(TreatmentAgent.of(PastMethod.SALINE)).isEqualTo(TreatmentAgent.NEEDLE);
	}

	private static PastSitting past(@Nullable Pulse... pulses) {
		List<PastSitting.Settings> settings = Arrays.stream(pulses)
			.map((pulse) -> new PastSitting.Settings(null, null, null, null, null, pulse, null, null))
			.toList();
		return new PastSitting(null, null, false, null, null, settings, null, null, null, null, null, List.of());
	}

}
