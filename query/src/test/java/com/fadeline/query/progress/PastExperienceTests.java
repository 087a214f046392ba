package com.fadeline.query.progress;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.GroupShifts;

import static org.assertj.core.api.Assertions.assertThat;

class PastExperienceTests {

	private static final Experience FEW = experience(8, Map.of(Phototype.II, 0.1));

	private static final Experience MORE = experience(20, Map.of(Phototype.II, 0.1, Phototype.V, -0.2));

	@Test
	void a_year_goes_by_what_was_known_at_its_beginning() {
		PastExperience past = past(Map.of(Year.of(2024), FEW, Year.of(2026), MORE));

		assertThat(past.before(Year.of(2023))).isEqualTo(Experience.NONE);
		assertThat(past.before(Year.of(2024))).isEqualTo(FEW);
		assertThat(past.before(Year.of(2025))).isEqualTo(FEW);
		assertThat(past.before(Year.of(2027))).isEqualTo(MORE);
	}

	/** In another process it must be the same text, else each would find all again. */
	@Test
	void its_code_is_of_what_was_taught_alone() {
		assertThat(past(Map.of(Year.of(2026), MORE)).code()).isEqualTo("2b85269")
			.isNotEqualTo(past(Map.of(Year.of(2026), FEW)).code())
			.isNotEqualTo(past(Map.of(Year.of(2025), MORE)).code());
	}

	private static PastExperience past(Map<Year, Experience> byYear) {
		return new PastExperience(new TreeMap<>(byYear));
	}

	private static Experience experience(int courses, Map<Phototype, Double> phototypes) {
		return new Experience(courses, 0.25, 1.5, List.of(0.25, 0.25, 0.25, 0.25),
				new GroupShifts(Map.of(), Map.of(), phototypes));
	}

}
