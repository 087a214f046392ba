package com.fadeline.command.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Command;
import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CLINIC;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readiness says holds for the commands: courses that went through anything are
 * asked about any sitting, then the sitting is booked or recorded.
 */
class ReadinessTests {

	/** Of each test, for one that ends soon; a larger number takes longer. */
	private static final int CASES = Integer.getInteger("fadeline.readiness-cases", 100);

	private static final List<String> ZONES = List.of("FRONTAL_HAIRLINE", "CROWN", "SCAR");

	/** A store in memory reads all of its events to find those of one course. */
	private static final int CASES_PER_STORE = 50;

	private @Nullable Configuration axon;

	private CommandGateway gateway;

	@AfterEach
	void tearDown() {
		if (this.axon != null) {
			this.axon.shutdown();
		}
	}

	private Trial trial(int seed) {
		if (seed % CASES_PER_STORE == 0) {
			tearDown();
			this.axon = CommandBuses.start();
			this.gateway = this.axon.commandGateway();
		}
		return new Trial(seed);
	}

	@Test
	void a_booking_is_taken_if_and_only_if_readiness_states_so_and_with_the_same_findings() {
		int taken = 0;
		for (int seed = 0; seed < CASES; seed++) {
			Trial trial = trial(seed);
			Booking booking = Examples.booking(new SittingId(trial.id()), trial.day(-60, 240), trial.zones());
			Method method = trial.oneOf(Method.values());

			Readiness readiness = ask(trial, method, booking.zones(), booking.startsAt());

			taken += agrees(seed, readiness.schedule(), switch (method) {
				case LASER -> new ScheduleLaserSitting(trial.course, booking, List.of());
				case SALINE -> new ScheduleSalineSession(trial.course, booking, List.of());
			});
		}
		assertThat(taken).isBetween(CASES / 10, CASES * 9 / 10);
	}

	@Test
	void a_record_is_taken_if_and_only_if_readiness_states_so_and_with_the_same_findings() {
		int taken = 0;
		for (int seed = 0; seed < CASES; seed++) {
			Trial trial = trial(seed);
			LocalDate day = trial.day(-150, 0);
			String[] zones = trial.zones();
			Method method = trial.oneOf(Method.values());

			Readiness readiness = ask(trial, method, List.of(zones), at(day));

			taken += agrees(seed, readiness.record(), trial.record(method, day, List.of(), zones));
		}
		assertThat(taken).isBetween(CASES / 10, CASES * 9 / 10);
	}

	@Test
	void a_record_is_taken_with_the_findings_that_were_asked_for_before() {
		int taken = 0;
		for (int seed = 0; seed < CASES; seed++) {
			Trial trial = trial(seed);
			LocalDate day = trial.day(-150, 20);
			Method method = trial.oneOf(Method.values());
			Treatment treatment = trial.treatment(method, day, trial.zones());
			SittingId sitting = new SittingId(trial.id());

			Findings foreseen = ask(trial, trial.chance(0.5) ? sitting : null, treatment);

			taken += agrees(seed, foreseen.findings(), trial.record(sitting, treatment, List.of()));
		}
		assertThat(taken).isBetween(CASES / 10, CASES * 9 / 10);
	}

	private Findings ask(Trial trial, @Nullable SittingId sitting, Treatment treatment) {
		Findings findings = this.gateway.sendAndWait(new AskFindings(trial.course, sitting, treatment));
		assertThat(this.gateway.<Findings>sendAndWait(new AskFindings(trial.course, sitting, treatment)))
			.as("asking changes nothing")
			.isEqualTo(findings);
		return findings;
	}

	private Readiness ask(Trial trial, Method method, List<String> zones, Instant at) {
		Readiness readiness = this.gateway.sendAndWait(new AskReadiness(trial.course, method, zones, at, null));
		assertThat(this.gateway.<Readiness>sendAndWait(new AskReadiness(trial.course, method, zones, at, null)))
			.as("asking changes nothing")
			.isEqualTo(readiness);
		return readiness;
	}

	/**
	 * Readiness knows of no settings, so it words otherwise what a patch test does not
	 * cover.
	 */
	private static List<Finding> comparable(List<Finding> findings) {
		return findings.stream()
			.map((finding) -> finding.rule() == RuleId.PATCH_TEST_COVERS ? Finding.breach(finding.rule(), "") : finding)
			.distinct()
			.toList();
	}

	/** Answers 1 if the command was taken, else 0. */
	private int agrees(int seed, List<Finding> foreseen, Command command) {
		boolean ready = foreseen.stream().allMatch((finding) -> finding.severity() == Severity.CAUTION);
		try {
			List<AcceptedFinding> findings = this.gateway.<Receipt>sendAndWait(command).findings();
			assertThat(ready).as("course %d: %s was taken, foreseen was %s", seed, command, foreseen).isTrue();
			assertThat(findings).extracting(AcceptedFinding::message)
				.containsExactlyElementsOf(foreseen.stream().map(Finding::message).toList());
			return 1;
		}
		catch (CommandExecutionException ex) {
			assertThat(ready).as("course %d: %s was refused: %s", seed, command, ex.getMessage()).isFalse();
			if (ex.<Rejection>getDetails().orElseThrow() instanceof Rejection.BrokenRules broken) {
				assertThat(comparable(broken.findings())).isEqualTo(comparable(foreseen));
			}
			return 0;
		}
	}

	/** A course that went through what its seed says; what was refused did not happen. */
	private final class Trial {

		private static final List<RuleOverride> ANY_REASON = List
			.of("plan.maximum", "interval.floor", "consent.treatment", "screening.missing", "screening.expired",
					"screening.blocked", "screening.clearance", "patchTest.missing", "patchTest.unread",
					"patchTest.reacted", "patchTest.covers", "patchTest.darkening", "reaction.open", "client.minor")
			.stream()
			.map((rule) -> new RuleOverride(rule, "as it happened"))
			.toList();

		private final Random random;

		private final CourseId course;

		private Trial(Random random, CourseId course) {
			this.random = random;
			this.course = course;
		}

		Trial(int seed) {
			this.random = new Random(seed);
			this.course = new CourseId(id());
			ClientId client = new ClientId(id());
			LocalDate born = chance(0.2) ? null
					: TODAY.minusYears(18).minusDays(chance(0.8) ? 9000 : this.random.nextInt(300) - 150);
			send(new RegisterClient(client, CLINIC, new ClientDetails("Anna", "Berg", born, null, null, null)));
			send(new OpenCourse(this.course, client, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, null, CARBON,
					new PlannedSittings(3, 4), OPENED_ON));
			prepare();
			happen();
			if (chance(0.3)) {
				happenElsewhere(client);
			}
		}

		/** The client has another course on the same or another site. */
		private void happenElsewhere(ClientId client) {
			Trial elsewhere = new Trial(this.random, new CourseId(id()));
			send(new OpenCourse(elsewhere.course, client, oneOf(BodySite.SCALP, BodySite.NECK), ZONES,
					Goal.FULL_REMOVAL, null, CARBON, new PlannedSittings(3, 4), OPENED_ON));
			elsewhere.prepare();
			elsewhere.happen();
		}

		private void prepare() {
			if (chance(0.9)) {
				send(new RecordConsent(this.course, new Consent(ConsentKind.TREATMENT, "1", at(day(-150, -90)))));
			}
			if (chance(0.1)) {
				send(new WithdrawConsent(this.course, ConsentKind.TREATMENT));
			}
			if (chance(0.9)) {
				ScreeningItem[] present = chance(0.85) ? new ScreeningItem[0]
						: new ScreeningItem[] { oneOf(ScreeningItem.values()) };
				send(new RecordScreening(this.course, Examples.screening(day(-250, -90), present)));
			}
			if (chance(0.9)) {
				LocalDate made = day(-147, -90);
				PatchTest test = Examples.patchTest(this.random.nextLong(), made);
				send(new RecordPatchTest(this.course, test));
				send(new ReadPatchTest(this.course, test.patchTestId(),
						new PatchTest.Reading(at(made.plusDays(this.random.nextInt(1, 4))),
								chance(0.9) ? PatchTestOutcome.CLEAR : PatchTestOutcome.REACTED, null)));
			}
		}

		private void happen() {
			if (chance(0.2)) {
				send(new ImportHistory(this.course, Examples.history("elsewhere", "2025-06-01", "2025")));
			}
			for (int sittings = this.random.nextInt(3); sittings > 0; sittings--) {
				send(record(oneOf(Method.values()), day(-147, 0), ANY_REASON, zones()));
			}
			if (chance(0.4)) {
				send(new ScheduleLaserSitting(this.course,
						Examples.booking(new SittingId(id()), day(-10, 100), zones()), ANY_REASON));
			}
			if (chance(0.3)) {
				ReactionId reaction = new ReactionId(id());
				LocalDate onset = day(-100, -1);
				send(new ReportReaction(this.course, new Reaction(reaction, ReactionKind.BLISTER,
						this.random.nextInt(1, 4), at(onset), null, List.of(), null)));
				if (chance(0.6)) {
					send(new ResolveReaction(this.course, reaction, at(onset.plusDays(1)), null));
				}
			}
			if (chance(0.05)) {
				send(new DiscontinueCourse(this.course, "moved away"));
			}
		}

		Command record(Method method, LocalDate day, List<RuleOverride> overrides, String... zones) {
			return record(new SittingId(id()), treatment(method, day, zones), overrides);
		}

		Treatment treatment(Method method, LocalDate day, String... zones) {
			return switch (method) {
				case LASER -> Examples.laser(day, zones);
				case SALINE -> Examples.saline(day, zones);
			};
		}

		Command record(SittingId sitting, Treatment treatment, List<RuleOverride> overrides) {
			return switch (treatment) {
				case LaserTreatment laser -> new RecordLaserSitting(this.course, sitting, laser, overrides);
				case SalineTreatment saline -> new RecordSalineSession(this.course, sitting, saline, overrides);
			};
		}

		private void send(Command command) {
			try {
				ReadinessTests.this.gateway.sendAndWait(command);
			}
			catch (CommandExecutionException ex) {
				assertThat(ex.<Rejection>getDetails()).as("%s", command).isPresent();
			}
		}

		UUID id() {
			return new UUID(this.random.nextLong(), this.random.nextLong());
		}

		/** Some day that many days from today. */
		LocalDate day(int from, int to) {
			return TODAY.plusDays(this.random.nextInt(from, to + 1));
		}

		String[] zones() {
			List<String> zones = new ArrayList<>(ZONES);
			zones.removeIf((zone) -> chance(0.5));
			return zones.isEmpty() ? new String[] { oneOf(ZONES.toArray(String[]::new)) }
					: zones.toArray(String[]::new);
		}

		@SafeVarargs
		final <T> T oneOf(T... values) {
			return Arrays.asList(values).get(this.random.nextInt(values.length));
		}

		boolean chance(double probability) {
			return this.random.nextDouble() < probability;
		}

	}

}
