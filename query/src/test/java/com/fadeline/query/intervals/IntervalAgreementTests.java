package com.fadeline.query.intervals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.query.intervals.TreatedClient.Course;
import com.fadeline.query.intervals.TreatedClient.Sitting;

import static org.assertj.core.api.Assertions.assertThat;

/** For random clients the views show the days that the rules hold them to. */
class IntervalAgreementTests {

	private static final int CLIENTS = 60;

	private final RandomGenerator random = new SplittableRandom(42);

	@Test
	void the_earliest_day_shown_is_the_first_that_the_rules_do_not_refuse() {
		Stream.generate(this::client).limit(CLIENTS).forEach((client) -> {
			assertThat(client.progress().earliestPermitted()).as("%s", client)
				.isEqualTo(client.earliestByRules())
				.isEqualTo(client.earliestByReadiness());
		});
	}

	@Test
	void the_recommended_day_shown_is_the_first_without_a_finding() {
		Stream.generate(this::client).limit(CLIENTS).forEach((client) -> {
			assertThat(client.progress().recommendedFrom()).as("%s", client)
				.isEqualTo(client.recommendedByRules())
				.isEqualTo(client.recommendedByReadiness());
			assertThat(client.readyByAttention()).as("%s", client)
				.isEqualTo(client.hasBegun() ? client.recommendedByRules() : null);
		});
	}

	private TreatedClient client() {
		return new TreatedClient(Stream.generate(this::course).limit(this.random.nextInt(1, 4)).toList());
	}

	private Course course() {
		BodySite site = any(List.of(BodySite.SCALP, BodySite.SCALP, BodySite.FACE));
		Assessment assessment = any(List.of(IntervalCase.CARBON, IntervalCase.TATTOO, IntervalCase.DARK_SKIN));
		List<String> zones = any(List.of(List.of("CROWN"), List.of("CROWN", "SCAR"), List.of("TEMPLE_LEFT"),
				List.of("CROWN", "SCAR", "TEMPLE_LEFT"), List.of()));
		return new Course(site, zones, assessment,
				Stream.generate(this::sitting).limit(this.random.nextInt(0, 5)).toList());
	}

	private Sitting sitting() {
		boolean earlier = this.random.nextInt(4) == 0;
		List<String> zones = any(List.of(List.of("CROWN"), List.of("Wirbel"), List.of("SCAR", "CROWN"),
				List.of("TEMPLE_LEFT"), List.of("behind the ear")));
		return new Sitting(any(List.of(Method.values())), this.random.nextInt(0, 80),
				(earlier && this.random.nextBoolean()) ? List.of() : zones, earlier);
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
