package com.fadeline.query.intervals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.query.intervals.TreatedClient.Course;
import com.fadeline.query.intervals.TreatedClient.Sitting;

import static org.assertj.core.api.Assertions.assertThat;

/** For random clients the views show the days that the rules hold them to. */
class IntervalAgreementTests {

	private static final RandomGenerator RANDOM = new SplittableRandom(42);

	/** What the views show of each, asked once. */
	private static final Map<TreatedClient, ProgressView.Next> CLIENTS = Stream.generate(IntervalAgreementTests::client)
		.limit(16)
		.distinct()
		.collect(Collectors.toMap(Function.identity(), TreatedClient::progress));

	@Test
	void the_earliest_day_shown_is_the_first_that_the_rules_do_not_refuse() {
		assertThat(CLIENTS)
			.allSatisfy((client, next) -> assertThat(next.earliestPermitted()).isEqualTo(client.earliestByRules())
				.isEqualTo(client.earliestByReadiness()));
	}

	@Test
	void the_recommended_day_shown_is_the_first_without_a_finding() {
		assertThat(CLIENTS).allSatisfy((client, next) -> {
			assertThat(next.recommendedFrom()).isEqualTo(client.recommendedByRules())
				.isEqualTo(client.recommendedByReadiness());
			assertThat(client.readyByAttention()).isEqualTo(client.hasBegun() ? client.recommendedByRules() : null);
		});
	}

	private static TreatedClient client() {
		return new TreatedClient(Stream.generate(IntervalAgreementTests::course).limit(RANDOM.nextInt(1, 4)).toList());
	}

	private static Course course() {
		BodySite site = any(List.of(BodySite.SCALP, BodySite.SCALP, BodySite.FACE));
		Assessment assessment = any(List.of(IntervalCase.CARBON, IntervalCase.TATTOO, IntervalCase.DARK_SKIN));
		List<String> zones = any(List.of(List.of("CROWN"), List.of("CROWN", "SCAR"), List.of("TEMPLE_LEFT"),
				List.of("CROWN", "SCAR", "TEMPLE_LEFT"), List.of()));
		return new Course(site, zones, assessment,
				Stream.generate(IntervalAgreementTests::sitting).limit(RANDOM.nextInt(0, 5)).toList());
	}

	private static Sitting sitting() {
		boolean earlier = RANDOM.nextInt(4) == 0;
		List<String> zones = any(List.of(List.of("CROWN"), List.of("Wirbel"), List.of("SCAR", "CROWN"),
				List.of("TEMPLE_LEFT"), List.of("behind the ear")));
		return new Sitting(any(List.of(Method.values())), RANDOM.nextInt(0, 80),
				(earlier && RANDOM.nextBoolean()) ? List.of() : zones, earlier);
	}

	private static <T> T any(List<T> choices) {
		return choices.get(RANDOM.nextInt(choices.size()));
	}

}
