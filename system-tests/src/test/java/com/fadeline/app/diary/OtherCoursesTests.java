package com.fadeline.app.diary;

import java.time.Instant;
import java.time.LocalDate;
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

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Intervals hold across the courses of a client, on the real store. */
@FadelineTest
class OtherCoursesTests {

	private static final Instant DAY = Instant.parse("2026-05-06T10:00:00Z");

	/** What a client who was never prepared breaks; the interval is not among it. */
	private static final List<RuleOverride> UNPREPARED = Stream
		.of("consent.treatment", "screening.missing", "screening.expired")
		.map((rule) -> new RuleOverride(rule, "not what this is about"))
		.toList();

	@Autowired
	CommandGateway commands;

	@Autowired
	JdbcClient jdbc;

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	@Test
	void a_zone_treated_in_one_course_has_to_rest_in_the_other_at_once() {
		BookedCourse first = BookedCourse.opened(this.commands, this.clinic);
		BookedCourse second = first.another();
		first.send(record(first, DAY));

		assertThat(refusal(second, DAY.plusSeconds(5 * 86_400))).singleElement().satisfies((finding) -> {
			assertThat(finding.id()).isEqualTo("interval.floor");
			assertThat(finding.message()).contains("opened on " + LocalDate.of(2026, 1, 5), first.course().toString());
		});
		Readiness readiness = this.commands.sendAndWait(As.admin(new AskReadiness(second.course(), Method.SALINE,
				BookedCourse.ZONES, DAY.plusSeconds(5 * 86_400), null)));
		assertThat(readiness.record()).extracting(Finding::id).contains("interval.floor");
		assertThat(readiness.rests()).singleElement()
			.extracting(Readiness.ZoneRest::lastTreatedOn)
			.isEqualTo(LocalDate.of(2026, 5, 6));
	}

	@Test
	void what_is_added_to_the_other_course_later_is_seen_as_well() {
		BookedCourse first = BookedCourse.opened(this.commands, this.clinic);
		BookedCourse second = first.another();
		second.send(record(second, DAY.minusSeconds(100 * 86_400)));
		first.send(record(first, DAY.minusSeconds(50 * 86_400)));

		second.send(record(second, DAY));

		assertThat(refusal(first, DAY.plusSeconds(86_400))).extracting(Finding::id).contains("interval.floor");
	}

	@Test
	void of_courses_that_record_the_same_zone_at_once_one_is_taken_without_a_reason() {
		BookedCourse first = BookedCourse.opened(this.commands, this.clinic);
		List<BookedCourse> courses = Stream.generate(first::another).limit(8).toList();

		List<Boolean> taken;
		try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
			taken = courses.stream()
				.map((course) -> CompletableFuture.supplyAsync(() -> refusal(course, DAY).isEmpty(), callers))
				.toList()
				.stream()
				.map(CompletableFuture::join)
				.toList();
		}

		assertThat(taken).containsOnlyOnce(true);
		assertThat(this.jdbc.sql("select count(*) from diary.client_turn where client_id = ?")
			.param(first.client().value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void while_another_process_records_a_sitting_of_the_client_a_record_waits() {
		BookedCourse first = BookedCourse.opened(this.commands, this.clinic);
		BookedCourse second = first.another();
		second.send(record(second, DAY));
		this.jdbc.sql("insert into diary.client_turn values (?, ?, now() + interval '1 minute')")
			.params(first.client().value(), second.course().value())
			.update();

		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> first.send(record(first, DAY.plusSeconds(20 * 86_400))));

		assertThat(refused.<Rejection>getDetails()).get().isInstanceOf(Rejection.Unavailable.class);
		this.jdbc.sql("update diary.client_turn set expires_at = now() - interval '1 second' where client_id = ?")
			.param(first.client().value())
			.update();
		assertThat(refusal(first, DAY.plusSeconds(86_400))).extracting(Finding::id).contains("interval.floor");
	}

	@Test
	void a_consent_of_the_client_is_withdrawn_from_any_course_and_signed_anew_in_any() {
		BookedCourse first = BookedCourse.opened(this.commands, this.clinic);
		BookedCourse second = first.another();
		first.send(photographs(first, DAY));

		second.send(new WithdrawConsent(second.course(), ConsentKind.PHOTOGRAPHY));
		second.send(new WithdrawConsent(second.course(), ConsentKind.PHOTOGRAPHY));

		BookedCourse third = first.another();
		assertThat(catchThrowableOfType(CommandExecutionException.class,
				() -> third.send(new WithdrawConsent(third.course(), ConsentKind.PHOTOGRAPHY))))
			.isNotNull();
		third.send(photographs(third, Instant.now()));
		first.send(new WithdrawConsent(first.course(), ConsentKind.PHOTOGRAPHY));
		second.send(new WithdrawConsent(second.course(), ConsentKind.PHOTOGRAPHY));
		third.send(new WithdrawConsent(third.course(), ConsentKind.PHOTOGRAPHY));
	}

	private static RecordConsent photographs(BookedCourse course, Instant signedAt) {
		return new RecordConsent(course.course(), new Consent(ConsentKind.PHOTOGRAPHY, "2026-1", signedAt));
	}

	private static List<Finding> refusal(BookedCourse course, Instant at) {
		try {
			course.send(record(course, at));
			return List.of();
		}
		catch (CommandExecutionException ex) {
			return ex.<Rejection.BrokenRules>getDetails()
				.orElseThrow()
				.findings()
				.stream()
				.filter((finding) -> UNPREPARED.stream().noneMatch((known) -> known.rule().equals(finding.id())))
				.filter(Finding::overridable)
				.toList();
		}
	}

	private static RecordSalineSession record(BookedCourse course, Instant at) {
		return new RecordSalineSession(course.course(), new SittingId(UUID.randomUUID()),
				new SalineTreatment(at, BookedCourse.ZONES, new OperatorId(UUID.randomUUID()), Solution.SALINE, null,
						null, null, null, null, null, null, null, null, null, null, null),
				UNPREPARED);
	}

}
