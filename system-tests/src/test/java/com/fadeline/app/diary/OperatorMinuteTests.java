package com.fadeline.app.diary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** One operator at two places at one minute is seen, whoever is treated. */
@FadelineTest
class OperatorMinuteTests {

	private static final Instant TEN = Instant.parse("2026-02-06T10:00:20Z");

	private static final List<RuleOverride> UNPREPARED = List.of(
			new RuleOverride("consent.treatment", "about the operator alone"),
			new RuleOverride("screening.missing", "about the operator alone"));

	private final OperatorId operator = new OperatorId(UUID.randomUUID());

	private final SittingId sitting = new SittingId(UUID.randomUUID());

	@Autowired
	CommandGateway commands;

	@Autowired
	JdbcClient jdbc;

	@Test
	void two_sittings_at_one_minute_are_a_caution_that_names_nobody() {
		BookedCourse first = course();
		BookedCourse second = course();

		assertThat(record(first, this.sitting, TEN).findings()).noneMatch(OperatorMinuteTests::isTwice);
		assertThat(asked(second, TEN.plusSeconds(30))).anyMatch((finding) -> finding.id().equals("operator.twice"));
		assertThat(asked(second, TEN.plusSeconds(60))).noneMatch((finding) -> finding.id().equals("operator.twice"));
		assertThat(record(second, new SittingId(UUID.randomUUID()), TEN.plusSeconds(30)).findings())
			.filteredOn(OperatorMinuteTests::isTwice)
			.singleElement()
			.satisfies((found) -> assertThat(found.message()).doesNotContain(first.client().toString(),
					first.course().toString(), this.sitting.toString()));
	}

	@Test
	void a_sitting_is_not_held_against_itself_and_leaves_its_minute_when_it_is_amended_or_retracted() {
		BookedCourse first = course();
		BookedCourse second = course();
		record(first, this.sitting, TEN);

		Receipt amended = send(first,
				new AmendSitting(first.course(), this.sitting, saline(TEN.plusSeconds(10)), "seconds", UNPREPARED));
		assertThat(amended.findings()).noneMatch(OperatorMinuteTests::isTwice);
		send(first,
				new AmendSitting(first.course(), this.sitting, saline(TEN.plusSeconds(120)), "minutes", UNPREPARED));
		await().untilAsserted(
				() -> assertThat(asked(second, TEN)).noneMatch((found) -> found.id().equals("operator.twice")));
		assertThat(asked(second, TEN.plusSeconds(120))).anyMatch((found) -> found.id().equals("operator.twice"));

		send(first, new RetractSitting(first.course(), this.sitting, "another client"));
		await().untilAsserted(() -> assertThat(rows()).isZero());
	}

	@Test
	void a_refused_sitting_does_not_hold_its_minute() {
		BookedCourse first = course();

		assertThatExceptionOfType(CommandExecutionException.class).isThrownBy(() -> send(first,
				new RecordSalineSession(first.course(), new SittingId(UUID.randomUUID()), saline(TEN), List.of())));

		assertThat(rows()).isZero();
		assertThat(record(first, this.sitting, TEN).findings()).noneMatch(OperatorMinuteTests::isTwice);
	}

	@Test
	void of_many_at_the_same_moment_at_most_one_finds_none() {
		List<BookedCourse> courses = Stream.generate(this::course).limit(20).toList();

		List<Boolean> alone;
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			alone = courses.stream()
				.map((course) -> CompletableFuture
					.supplyAsync(() -> record(course, new SittingId(UUID.randomUUID()), TEN).findings()
						.stream()
						.noneMatch(OperatorMinuteTests::isTwice), callers))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}

		assertThat(alone.stream().filter(Boolean::booleanValue).count()).isLessThanOrEqualTo(1);
	}

	private BookedCourse course() {
		return BookedCourse.opened(this.commands, new ClinicId(UUID.randomUUID()));
	}

	private Receipt record(BookedCourse course, SittingId id, Instant at) {
		return send(course, new RecordSalineSession(course.course(), id, saline(at), UNPREPARED));
	}

	private Receipt send(BookedCourse course, CourseCommand command) {
		return this.commands.sendAndWait(As.admin(command));
	}

	private List<Finding> asked(BookedCourse course, Instant at) {
		return this.commands.<Findings>sendAndWait(As.admin(new AskFindings(course.course(), null, saline(at))))
			.findings();
	}

	private int rows() {
		return this.jdbc.sql("select count(*) from diary.operator_minute where operator_id = ?")
			.param(this.operator.value())
			.query(Integer.class)
			.single();
	}

	private SalineTreatment saline(Instant at) {
		return new SalineTreatment(at, BookedCourse.ZONES, this.operator, Solution.SALINE, null, null, null, null, null,
				null, null, null, null, null, null, null);
	}

	private static boolean isTwice(AcceptedFinding finding) {
		return finding.rule().equals("operator.twice");
	}

}
