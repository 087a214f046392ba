package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.PreparationEvent;
import com.fadeline.api.course.PreparationEvent.PatchTestRead;
import com.fadeline.api.course.PreparationEvent.PatchTestRecorded;
import com.fadeline.api.course.PreparationEvent.PatchTestRetracted;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.LINE;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static com.fadeline.command.Examples.booking;
import static com.fadeline.command.Examples.fading;
import static com.fadeline.command.Examples.id;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.opened;
import static com.fadeline.command.Examples.preparation;
import static com.fadeline.command.Examples.prepared;
import static com.fadeline.command.Examples.reaction;
import static com.fadeline.command.Examples.screening;

/**
 * What a rule says is kept in the event, and the reason for a breach with who gave it.
 */
class ReasonTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	private static final LocalDate BORN_TOO_LATE = DAY.minusYears(18).plusDays(1);

	private static final Map<String, String> MIRA = Map.of(MetaDataKeys.USER_ID, "mira");

	static Stream<Arguments> breaches() {
		return Stream.of(
				Arguments.of("plan.maximum",
						prepared(new HistoryImported(COURSE,
								new History("h", null, PastMethod.SALINE, 4, List.of(), List.of()), List.of()))),
				Arguments.of("interval.floor", prepared(recorded(DAY.minusDays(20), LINE))),
				Arguments.of("consent.treatment", without(PreparationEvent.ConsentRecorded.class)),
				Arguments.of("screening.missing", without(ScreeningRecorded.class)),
				Arguments.of("screening.missing",
						without(ScreeningRecorded.class, new ScreeningRecorded(COURSE, screening(DAY)),
								new ScreeningRetracted(COURSE, screening(DAY).answeredAt(), "other client"))),
				Arguments.of("screening.expired",
						without(ScreeningRecorded.class, new ScreeningRecorded(COURSE, screening(DAY.minusDays(181))))),
				Arguments.of("screening.blocked",
						prepared(new ScreeningRecorded(COURSE, screening(DAY, ScreeningItem.GOLD_THERAPY)))),
				Arguments.of("screening.clearance",
						prepared(new ScreeningRecorded(COURSE, screening(DAY, ScreeningItem.EPILEPSY)))),
				Arguments.of("patchTest.missing", without(PatchTestRecorded.class)),
				Arguments.of("patchTest.missing",
						prepared(new PatchTestRetracted(COURSE, new PatchTestId(id(90)), null, "other client"))),
				Arguments.of("patchTest.unread", without(PatchTestRead.class)),
				Arguments.of("patchTest.unread",
						prepared(new PatchTestRetracted(COURSE, new PatchTestId(id(90)), Examples.CLEAR.readAt(),
								"wrong spots"))),
				Arguments.of("patchTest.reacted",
						prepared(new PatchTestRead(COURSE, new PatchTestId(id(90)),
								new PatchTest.Reading(at(DAY), PatchTestOutcome.REACTED, null)))),
				Arguments.of("reaction.open", prepared(new ReactionReported(COURSE, reaction(8, DAY.minusDays(1))))),
				Arguments.of("settings.fluenceJump",
						prepared(recorded(DAY.minusDays(60), line(Laser.ND_YAG, 1064, 2.5)))));
	}

	@ParameterizedTest
	@MethodSource("breaches")
	void a_sitting_in_breach_of_a_rule_needs_a_reason_that_the_event_keeps(String rule, List<CourseEvent> before) {
		breaches(rule, before, CourseFixtures.fixture(), CourseFixtures.fixture());
	}

	@Test
	void a_minor_is_treated_for_a_reason_that_the_event_keeps() {
		breaches("client.minor", prepared(), CourseFixtures.fixture(BORN_TOO_LATE),
				CourseFixtures.fixture(BORN_TOO_LATE));
	}

	private static void breaches(String rule, List<CourseEvent> before, FixtureConfiguration<Course> first,
			FixtureConfiguration<Course> second) {
		first.given(before)
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules(rule));
		second.given(before)
			.when(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"),
					List.of(new RuleOverride(rule, "agreed with the doctor"))), MIRA)
			.expectEventsMatching(keeping((finding) -> finding.rule().equals(rule)
					&& "agreed with the doctor".equals(finding.reason()) && "mira".equals(finding.acceptedBy())));
	}

	@Test
	void what_was_accepted_for_a_reason_needs_none_when_something_else_is_amended() {
		List<RuleOverride> reason = List.of(new RuleOverride("consent.treatment", "signed on paper"));

		CourseFixtures.fixture()
			.given(without(PreparationEvent.ConsentRecorded.class))
			.andGivenCommands(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"), reason))
			.when(new AmendSitting(COURSE, SITTING, laser(DAY, "FRONTAL_HAIRLINE"), "wrong zone", List.of()), MIRA)
			.expectEventsMatching(keeping((finding) -> "signed on paper".equals(finding.reason())));
	}

	@Test
	void an_amendment_that_breaks_a_rule_anew_needs_a_reason_of_its_own() {
		CourseFixtures.fixture()
			.given(without(PreparationEvent.ConsentRecorded.class))
			.andGivenCommands(new RecordLaserSitting(COURSE, SITTING, laser(DAY, "CROWN"),
					List.of(new RuleOverride("consent.treatment", "signed on paper"))))
			.when(new AmendSitting(COURSE, SITTING, laser(DAY.plusDays(1), "CROWN"), "wrong day", List.of()))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("consent.treatment"));
	}

	static Stream<Arguments> cautions() {
		return Stream.of(
				Arguments.of("interval.recommended", prepared(recorded(DAY.minusDays(41), LINE)), record(LINE)),
				Arguments.of("screening.caution",
						prepared(new ScreeningRecorded(COURSE, screening(DAY, ScreeningItem.VITILIGO))), record(LINE)),
				Arguments.of("screening.missing", List.of(opened()),
						new ScheduleLaserSitting(COURSE, booking(SITTING, Examples.TODAY.plusDays(1), "CROWN"),
								List.of())),
				Arguments.of("diary.past", prepared(),
						new ScheduleLaserSitting(COURSE, booking(SITTING, DAY, "CROWN"), List.of())),
				Arguments.of("settings.unusual", prepared(), record(line(Laser.ND_YAG, 1064, 12.5))),
				Arguments.of("settings.ink", prepared(), record(line(Laser.ND_YAG, 532, 3))),
				Arguments.of("settings.phototype", prepared(darkSkin()), record(line(Laser.ALEXANDRITE, 755, 3))),
				Arguments.of("settings.pulseClass", prepared(),
						record(new LaserSettings(Laser.RUBY, 694, 3, 4, new Pulse(450, PulseUnit.PS), null, null, null,
								null, List.of()))),
				Arguments.of("settings.wavelength", prepared(), record(line(Laser.ALEXANDRITE, 1064, 3))),
				Arguments.of("settings.spotJump",
						prepared(recorded(DAY.minusDays(60),
								new LaserSettings(Laser.ND_YAG, 1064, 3, 3, new Pulse(10, PulseUnit.NS), null, null,
										null, null, List.of()))),
						record(line(Laser.ND_YAG, 1064, 3))),
				Arguments.of("zones.outsideCourse", prepared(),
						new RecordLaserSitting(COURSE, SITTING, laser(DAY, "SCAR"), List.of())),
				Arguments.of("saline.area", prepared(),
						new RecordSalineSession(COURSE, SITTING,
								new SalineTreatment(at(DAY), List.of("CROWN"), OPERATOR, Solution.SALINE, null, null,
										null, null, null, null, null, null, 61.0, null, null, null),
								List.of())),
				Arguments.of("fading.early", prepared(recorded(DAY.minusDays(27), LINE)),
						new LogFading(COURSE, fading(7, DAY, 20))));
	}

	@ParameterizedTest
	@MethodSource("cautions")
	void a_caution_is_kept_without_a_reason(String rule, List<CourseEvent> before, CourseCommand command) {
		CourseFixtures.fixture()
			.given(before)
			.when(command, MIRA)
			.expectEventsMatching(keeping((finding) -> finding.rule().equals(rule) && finding.reason() == null
					&& finding.acceptedBy() == null));
	}

	private static List<CourseEvent> without(Class<? extends CourseEvent> type, CourseEvent... after) {
		return Stream.of(Stream.of(opened()), preparation().stream(), Stream.of(after))
			.flatMap((events) -> events)
			.map(CourseEvent.class::cast)
			.filter((event) -> List.of(after).contains(event) || !type.isInstance(event))
			.toList();
	}

	private static CourseEvent recorded(LocalDate day, LaserSettings line) {
		return new LaserSittingRecorded(COURSE, new SittingId(id(6)), 1, treatment(day, line), List.of());
	}

	private static CourseCommand record(LaserSettings line) {
		return new RecordLaserSitting(COURSE, SITTING, treatment(DAY, line), List.of());
	}

	private static LaserTreatment treatment(LocalDate day, LaserSettings line) {
		return new LaserTreatment(at(day), List.of("CROWN"), OPERATOR, null, List.of(line), null, null, null, null,
				null, null, null, null)
			.wearing(Examples.EYEWEAR);
	}

	private static LaserSettings line(Laser laser, int wavelength, double fluence) {
		return new LaserSettings(laser, wavelength, fluence, 4, new Pulse(10, PulseUnit.NS), null, null, null, null,
				List.of());
	}

	private static CourseEvent darkSkin() {
		return new AssessmentRevised(COURSE,
				new Assessment(Phototype.V, Set.of(Colour.BLACK), null, null, null, Pigment.CARBON, null, Set.of()),
				new Estimate("1", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null));
	}

	private static Matcher<List<EventMessage<?>>> keeping(Predicate<AcceptedFinding> finding) {
		return new CustomTypeSafeMatcher<>("an event that keeps one such finding") {
			@Override
			protected boolean matchesSafely(List<EventMessage<?>> events) {
				return events.size() == 1 && findings(events.getFirst()).size() == 1
						&& finding.test(findings(events.getFirst()).getFirst());
			}
		};
	}

	private static List<AcceptedFinding> findings(EventMessage<?> event) {
		return switch ((CourseEvent) event.getPayload()) {
			case LaserSittingScheduled scheduled -> scheduled.findings();
			case LaserSittingRecorded recorded -> recorded.findings();
			case SalineSessionRecorded recorded -> recorded.findings();
			case SittingAmended amended -> amended.findings();
			case FadingLogged logged -> logged.findings();
			default -> List.of();
		};
	}

}
