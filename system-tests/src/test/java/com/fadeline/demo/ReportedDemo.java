package com.fadeline.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.api.Requester;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.report.ReportScope;
import com.fadeline.app.As;
import com.fadeline.app.TestAdmin;
import com.fadeline.query.projection.EventLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The demo clinics with imported histories and every kind of correction, and a recount of
 * them straight from the events. Tests that import it share one application, which it
 * fills when it is ready.
 */
class ReportedDemo {

	private static final long SEED = 21;

	/** What is rounded may be rounded either way. */
	static final RecursiveComparisonConfiguration CLOSELY = RecursiveComparisonConfiguration.builder()
		.withStrictTypeChecking(true)
		.withComparatorForType((one, other) -> (Math.abs(one - other) < 0.00015) ? 0 : Double.compare(one, other),
				Double.class)
		.build();

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	@Autowired
	EventLog log;

	@Autowired
	JdbcClient database;

	@Autowired
	Clinics clinics;

	@Autowired
	Clock clock;

	@Autowired
	Environment environment;

	private final HttpClient http = HttpClient.newHttpClient();

	Recount recount;

	RecountedForecasts forecasts;

	List<ReportScope> scopes;

	@EventListener(ApplicationReadyEvent.class)
	void fill() throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		DemoClinic demo = new DemoClinic(SEED, today, this.clock.getZone(), this.clinics);
		List<TimedCommand> made = planned(demo.commands());
		assertThat(new DemoSender(this.commands, new DemoProgress()).send(made, made.size())).isZero();
		List<ClinicId> clinics = demo.premises().clinics().stream().map(Premises.Clinic::id).toList();
		UUID imported = importHistories(clinics.getFirst());
		correct(made).forEach((correction) -> this.commands.sendAndWait(As.admin(correction)));
		this.commands.sendAndWait(As.admin(new CompleteCourse(new CourseId(imported), CompletionOutcome.TARGET_REACHED,
				"done elsewhere", List.of(new RuleOverride("outcome.target", "read elsewhere")))));
		everyThird(all(made, OpenCourse.class)).forEach((course) -> this.commands
			.sendAndWait(As.of(Requester.SYSTEM, new RaiseReminder(course.courseId(), new Reminder(ReminderKind.DORMANT,
					null, this.clock.instant(), this.clock.instant().plus(Duration.ofDays(120)))))));
		List<DomainEventMessage<?>> events = events();
		this.forecasts = new RecountedForecasts(events.stream(), this.clock.getZone());
		this.scopes = scopes(clinics, today);
		long courseEvents = events.stream().filter((event) -> event.getType().equals("Course")).count();
		await().untilAsserted(() -> assertThat(
				this.database.sql("select coalesce(sum(sequence + 1), 0) from read_model.report_course")
					.query(Long.class)
					.single())
			.isEqualTo(courseEvents));
		this.recount = new Recount(events.stream(), this.clock.getZone());
	}

	/** Plans picosecond pulses for every second course. */
	private static List<TimedCommand> planned(List<TimedCommand> made) {
		AtomicInteger number = new AtomicInteger();
		return made.stream().map((timed) -> {
			if (timed.command() instanceof OpenCourse it && number.incrementAndGet() % 2 == 0) {
				return new TimedCommand(timed.at(), timed.clinicId(), timed.userId(),
						new OpenCourse(it.courseId(), it.clientId(), it.bodySite(), it.zones(), it.goal(),
								it.targetFading(), it.assessment(), it.plan(), it.openedOn(), PulseClass.PICOSECOND));
			}
			return timed;
		}).toList();
	}

	private static <T> List<T> everyThird(List<T> all) {
		return IntStream.range(0, all.size()).filter((at) -> at % 3 == 0).mapToObj(all::get).toList();
	}

	private UUID importHistories(ClinicId clinic) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri("/api/imports?clinicId=" + clinic))
			.header("Content-Type", "application/json")
			.header("Authorization", TestAdmin.HEADER)
			.POST(HttpRequest.BodyPublishers.ofFile(Path.of("../web/src/test/resources/histories.json")))
			.build();
		JsonNode answer = JsonMapper.shared().readTree(this.http.send(request, BodyHandlers.ofString()).body());
		return UUID.fromString(answer.at("/histories/0/courseId").asString());
	}

	/** Mistakes put right, of every kind there is. */
	private static List<CourseCommand> correct(List<TimedCommand> made) {
		List<CourseCommand> corrections = new ArrayList<>();
		List<RecordLaserSitting> sittings = all(made, RecordLaserSitting.class);
		Set<FadingId> gone = Set.copyOf(all(made, RetractFading.class).stream().map(RetractFading::fadingId).toList());
		List<LogFading> fadings = all(made, LogFading.class).stream()
			.filter((logged) -> !gone.contains(logged.fading().fadingId()))
			.toList();
		List<ReportReaction> reactions = all(made, ReportReaction.class);
		List<OpenCourse> courses = all(made, OpenCourse.class);
		for (int number = 10; number < 60; number += 10) {
			RecordLaserSitting taken = sittings.get(number);
			corrections.add(new RetractSitting(taken.courseId(), taken.sittingId(), "another client"));
			RecordLaserSitting amended = sittings.get(number + 1);
			corrections.add(new AmendSitting(amended.courseId(), amended.sittingId(),
					withoutDevice(amended.treatment()), "the day and the device were wrong",
					List.of(new RuleOverride("interval.floor", "it was a day earlier"),
							new RuleOverride("screening.expired", "it was a day earlier"),
							new RuleOverride("eyewear.missing", "not on record any more"))));
			Fading fading = fadings.get(number).fading();
			corrections
				.add(new AmendFading(fadings.get(number).courseId(), new Fading(fading.fadingId(), fading.observedAt(),
						fading.percent() - 1.5, null, fading.observer(), fading.scale(), null), "misread"));
			corrections.add(new RetractFading(fadings.get(number + 1).courseId(),
					fadings.get(number + 1).fading().fadingId(), "another client"));
			corrections.add(new AmendAssessment(courses.get(number).courseId(),
					new Assessment(Phototype.VI, null, null, null, null, Pigment.IRON_OXIDE, null, null), "mixed up"));
		}
		corrections.add(new RetractReaction(reactions.get(0).courseId(), reactions.get(0).reaction().reactionId(),
				"another client"));
		Reaction reaction = reactions.get(1).reaction();
		corrections.add(new AmendReaction(reactions.get(1).courseId(), new Reaction(reaction.reactionId(),
				ReactionKind.HYPERTROPHIC_SCAR, 3, reaction.onsetAt(), null, List.of(), null), "worse than thought"));
		return corrections;
	}

	private static LaserTreatment withoutDevice(LaserTreatment treatment) {
		return new LaserTreatment(treatment.performedAt().minus(Duration.ofDays(1)), treatment.zones(),
				treatment.operatorId(), null, treatment.settings(), treatment.technique(), null, null, null, null, null,
				null, null);
	}

	private static <T> List<T> all(List<TimedCommand> commands, Class<T> type) {
		return commands.stream().map(TimedCommand::command).filter(type::isInstance).map(type::cast).toList();
	}

	private static List<ReportScope> scopes(List<ClinicId> clinics, LocalDate today) {
		LocalDate from = today.minusMonths(11);
		LocalDate to = today.minusMonths(3);
		return List.of(ReportScope.ALL, new ReportScope(Set.of(clinics.getFirst()), null, null),
				new ReportScope(Set.of(clinics.getLast()), from, to), new ReportScope(null, from, null),
				new ReportScope(null, null, to), new ReportScope(null, to, to.plusDays(2)),
				new ReportScope(null, from.plusDays(1), to.plusDays(2)),
				new ReportScope(Set.of(new ClinicId(UUID.randomUUID())), null, null));
	}

	private List<DomainEventMessage<?>> events() {
		List<DomainEventMessage<?>> events = new ArrayList<>();
		EventLog.Page page = this.log.read(null, 1_000);
		while (page.position() != null) {
			page.events().forEach((event) -> events.add((DomainEventMessage<?>) event));
			page = this.log.read(page.position(), 1_000);
		}
		return events;
	}

	/** Compares the answer to a query with what was counted again. */
	void agrees(Object query, Object recounted) {
		assertThat(ask(query, recounted.getClass())).as("%s", query)
			.usingRecursiveComparison(CLOSELY)
			.isEqualTo(recounted);
	}

	<R> R ask(Object query, Class<R> report) {
		return this.queries.query(As.admin(query), report).join();
	}

	String get(String report, String accept) {
		try {
			return this.http
				.send(HttpRequest.newBuilder(uri("/api/reports/" + report))
					.header("Accept", accept)
					.header("Authorization", TestAdmin.HEADER)
					.build(), BodyHandlers.ofString())
				.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:%d%s"
			.formatted(this.environment.getRequiredProperty("local.server.port", Integer.class), path));
	}

}
