package com.fadeline.command.rules;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.FadingId;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static org.assertj.core.api.Assertions.assertThat;

class FadingEarlyTests {

	private static final LocalDate TREATED = LocalDate.of(2026, 2, 2);

	private final Facts facts = Facts.ofCourse()
		.done(10, laser(TREATED, "CROWN"))
		.done(11, laser(TREATED.plusDays(20), "FRONTAL_HAIRLINE"));

	@ParameterizedTest
	@CsvSource({ "28, CROWN, 0", "27, CROWN, 1", "0, CROWN, 1", "-1, CROWN, 0", "47, FRONTAL_HAIRLINE, 1",
			"48, FRONTAL_HAIRLINE, 0", "28, SCAR, 1" })
	void an_observation_counts_less_within_28_days_of_the_last_sitting_on_the_zone(int days, String zone,
			int findings) {
		assertThat(this.facts.judge(observing(TREATED.plusDays(days), zone))).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "47, 1", "48, 0" })
	void an_observation_of_the_whole_site_waits_for_the_last_sitting_of_all(int days, int findings) {
		assertThat(this.facts.judge(observing(TREATED.plusDays(days), null))).hasSize(findings)
			.allMatch((finding) -> finding.equals("fading.early CAUTION"));
	}

	@Test
	void a_reading_before_a_sitting_of_the_same_day_is_held_against_the_time_before() {
		Fading morning = new Fading(new FadingId(id(7)), at(TREATED).minusSeconds(60), 20, "CROWN", Observer.SPECIALIST,
				Scale.VISUAL, null);

		assertThat(this.facts.judge(new Proposal.Observing(morning))).isEmpty();
		assertThat(this.facts.done(12, laser(TREATED.minusDays(10), "CROWN")).judge(new Proposal.Observing(morning)))
			.containsExactly("fading.early CAUTION");
	}

	@Test
	void a_sitting_elsewhere_counts_where_its_day_and_zone_are_known() {
		LocalDate soon = LocalDate.of(2026, 1, 10);

		assertThat(Facts.ofCourse().history(history("h", "2026-01-02")).judge(observing(soon, null))).hasSize(1);
		assertThat(Facts.ofCourse().history(history("h", "2026-01-02")).judge(observing(soon, "CROWN"))).isEmpty();
		assertThat(Facts.of(BodySite.SCALP, Examples.CARBON, "CROWN")
			.history(history("h", "2026-01-02"))
			.judge(observing(soon, "CROWN"))).hasSize(1);
		assertThat(Facts.ofCourse().history(history("h", "2026-01")).judge(observing(soon, null))).isEmpty();
	}

	private static Proposal observing(LocalDate day, @Nullable String zone) {
		return new Proposal.Observing(
				new Fading(new FadingId(id(7)), at(day), 20, zone, Observer.SPECIALIST, Scale.VISUAL, null));
	}

}
