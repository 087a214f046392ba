package com.fadeline.command.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.NOW;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;

class TimeTests {

	private static final String FUTURE = "time.future INVALID";

	private static final String BEFORE = "time.beforeCourse INVALID";

	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	private static final Instant FIRST_MOMENT = OPENED_ON.atStartOfDay(Examples.ZONE).toInstant();

	static Stream<Named<Function<Instant, Proposal>>> ofCourse() {
		return Stream.of(Named.of("sitting", TimeTests::treating), Named.of("amendment", TimeTests::amending),
				Named.of("patch test", (at) -> new Proposal.PatchTesting(patchTest(at))),
				Named.of("reading", (at) -> new Proposal.PatchReading(patchTest(at), reading(at))),
				Named.of("fading", TimeTests::observing), Named.of("reaction", TimeTests::reacting));
	}

	static Stream<Named<Function<Instant, Proposal>>> ofAnyTime() {
		return Stream.of(
				Named.of("consent", (at) -> new Proposal.Consenting(new Consent(ConsentKind.TREATMENT, "v1", at))),
				Named.of("talk", Proposal.Discussing::new),
				Named.of("screening",
						(at) -> new Proposal.Answering(
								new Screening(at, List.of(Screening.Answer.no(ScreeningItem.EPILEPSY))))),
				Named.of("resolution", (at) -> new Proposal.Recovering(reaction(at), at)),
				Named.of("no-show", (at) -> new Proposal.Missing(
						new Booking(SITTING, List.of("CROWN"), at, Duration.ofHours(1), OPERATOR, null))));
	}

	@ParameterizedTest
	@MethodSource({ "ofCourse", "ofAnyTime" })
	void what_happened_is_not_in_the_future(Function<Instant, Proposal> claim) {
		assertThat(Facts.ofCourse().judge(claim.apply(NOW.plus(TOLERANCE)))).isEmpty();
		assertThat(Facts.ofCourse().judge(claim.apply(NOW.plus(TOLERANCE).plusMillis(1)))).containsExactly(FUTURE);
	}

	@ParameterizedTest
	@MethodSource("ofCourse")
	void what_happens_in_a_course_is_not_before_the_day_it_opened(Function<Instant, Proposal> claim) {
		assertThat(Facts.ofCourse().judge(claim.apply(FIRST_MOMENT))).isEmpty();
		assertThat(Facts.ofCourse().judge(claim.apply(FIRST_MOMENT.minusMillis(1)))).containsExactly(BEFORE);
	}

	@ParameterizedTest
	@MethodSource("ofAnyTime")
	void forms_may_be_older_than_the_course(Function<Instant, Proposal> claim) {
		assertThat(Facts.ofCourse().judge(claim.apply(FIRST_MOMENT.minusMillis(1)))).isEmpty();
	}

	@Test
	void a_reaction_may_have_begun_with_an_imported_sitting() {
		Facts facts = Facts.ofCourse().history(history("h", "2025-12-01"));

		assertThat(facts.judge(reacting(FIRST_MOMENT.minusMillis(1)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-01", "2026-06", "2026" })
	void a_history_may_be_of_today(String date) {
		assertThat(Facts.ofCourse().judge(new Proposal.Importing(history("h", date)))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-06-02", "2026-07", "2027" })
	void a_history_is_not_of_the_future(String date) {
		assertThat(Facts.ofCourse().judge(new Proposal.Importing(history("h", date)))).containsExactly(FUTURE);
	}

	private static Proposal treating(Instant at) {
		return new Proposal.Treating(SITTING, treatment(at));
	}

	private static Proposal amending(Instant at) {
		return new Proposal.Amending(SITTING, treatment(at), "wrong time");
	}

	private static LaserTreatment treatment(Instant at) {
		return new LaserTreatment(at, List.of("CROWN"), OPERATOR, null, List.of(Examples.LINE), null, null, null, null,
				null, null, null, null)
			.wearing(Examples.EYEWEAR);
	}

	private static PatchTest patchTest(Instant at) {
		return new PatchTest(new PatchTestId(id(7)), at, List.of("CROWN"), List.of());
	}

	private static PatchTest.Reading reading(Instant at) {
		return new PatchTest.Reading(at, PatchTestOutcome.CLEAR, null);
	}

	private static Proposal observing(Instant at) {
		return new Proposal.Observing(
				new Fading(new FadingId(id(7)), at, 20, null, Observer.CLIENT, Scale.PHOTO, null));
	}

	private static Proposal reacting(Instant at) {
		return new Proposal.Reacting(reaction(at));
	}

	private static Reaction reaction(Instant at) {
		return new Reaction(new ReactionId(id(7)), ReactionKind.CRUST, 1, at, null, List.of(), null);
	}

}
