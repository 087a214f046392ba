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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.api.Requester;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseCommand.RaiseReminder;
import com.fadeline.api.course.CourseCommand;
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
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.TestAdmin;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The reports of the demo clinics, with imported histories and every kind of correction,
 * against a recount straight from the events.
 */
@FadelineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "fadeline.zone=America/New_York")
@RunsInParallel
class DemoReportsTests {

	private static final long SEED = 21;

	/** What is rounded may be rounded either way. */
	private static final RecursiveComparisonConfiguration CLOSELY = RecursiveComparisonConfiguration.builder()
		.withStrictTypeChecking(true)
		.withComparatorForType((one, other) -> (Math.abs(one - other) < 0.00015) ? 0 : Double.compare(one, other),
				Double.class)
		.build();

	/** Figures that count each course once. */
	private static final Set<CountedFigure> OF_COURSES = EnumSet.of(CountedFigure.COURSES, CountedFigure.LOST,
			CountedFigure.OUTCOMES, CountedFigure.CLEARANCE, CountedFigure.COMPARED, CountedFigure.NOT_COMPARED,
			CountedFigure.TREATED, CountedFigure.FOLLOWED, CountedFigure.AFFECTED);

	@LocalServerPort
	int port;

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	@Autowired
	EventLog log;

	@Autowired
	Rebuild rebuild;

	@Autowired
	JdbcClient database;

	@Autowired
	Clinics clinics;

	@Autowired
	Clock clock;

	private final HttpClient http = HttpClient.newHttpClient();

	private Recount recount;

	private RecountedForecasts forecasts;

	private List<ReportScope> scopes;

	@BeforeAll
	void fill() throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		DemoClinic demo = new DemoClinic(SEED, today, this.clock.getZone(), this.clinics);
		List<TimedCommand> made = demo.commands();
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
		this.recount = new Recount(events.stream(), this.clock.getZone());
		this.forecasts = new RecountedForecasts(events.stream(), this.clock.getZone());
		this.scopes = scopes(clinics, today);
		long courseEvents = events.stream().filter((event) -> event.getType().equals("Course")).count();
		await().untilAsserted(() -> assertThat(
				this.database.sql("select coalesce(sum(sequence + 1), 0) from read_model.report_course")
					.query(Long.class)
					.single())
			.isEqualTo(courseEvents));
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

	@Test
	void there_is_something_to_report() {
		OverviewReport overview = this.recount.overview(ReportScope.ALL);

		assertThat(overview.sittings().recorded()).isGreaterThan(300);
		assertThat(overview.sittings().elsewhere()).isGreaterThan(60);
		assertThat(overview.bookings().noShows()).isPositive();
		assertThat(this.recount.fading(ReportScope.ALL, Grouping.ALL).rows().getFirst())
			.satisfies((row) -> assertThat(row.measured()).isGreaterThan(row.sittings() / 2));
		assertThat(this.recount.completeness(ReportScope.ALL, Grouping.ALL, 0, 20).incomplete().items()).isNotEmpty();
	}

	@Test
	void the_overview_agrees() {
		this.scopes.forEach((scope) -> assertThat(ask(new FindOverview(scope), OverviewReport.class)).as("%s", scope)
			.usingRecursiveComparison(CLOSELY)
			.isEqualTo(this.recount.overview(scope)));
	}

	@Test
	void the_fading_agrees() {
		this.scopes.forEach((scope) -> FindFading.GROUPINGS
			.forEach((groupBy) -> assertThat(ask(new FindFading(scope, groupBy), FadingReport.class)).as("%s", scope)
				.usingRecursiveComparison(CLOSELY)
				.isEqualTo(this.recount.fading(scope, groupBy))));
	}

	@Test
	void the_sittings_to_the_target_agree() {
		this.scopes.forEach((scope) -> FindSittings.GROUPINGS.forEach(
				(groupBy) -> assertThat(ask(new FindSittings(scope, groupBy), SittingsReport.class)).as("%s", scope)
					.usingRecursiveComparison(CLOSELY)
					.isEqualTo(this.recount.sittings(scope, groupBy))));
	}

	@Test
	void the_courses_at_their_target_agree() {
		this.scopes.forEach((scope) -> FindClearance.GROUPINGS.forEach(
				(groupBy) -> assertThat(ask(new FindClearance(scope, groupBy), ClearanceReport.class)).as("%s", scope)
					.usingRecursiveComparison(CLOSELY)
					.isEqualTo(this.recount.clearance(scope, groupBy))));
		assertThat(this.recount.clearance(ReportScope.ALL, Grouping.ALL).rows()).hasSizeGreaterThan(5)
			.anyMatch((row) -> row.reached() > 0)
			.anyMatch((row) -> row.stopped() > 0)
			.anyMatch((row) -> row.lost() > 0);
	}

	@Test
	void the_answers_agree() {
		List.of(ReportScope.ALL, this.scopes.get(1), this.scopes.get(2)).forEach((scope) -> {
			Insights told = ask(new FindInsights(scope), Insights.class);
			assertThat(told).as("%s", scope)
				.usingRecursiveComparison(CLOSELY)
				.isEqualTo(this.recount.insights(scope,
						told.operators()
							.stream()
							.filter(Stopping::more)
							.map(Stopping::operatorId)
							.collect(Collectors.toSet())));
		});
		assertThat(this.recount.insights(ReportScope.ALL, Set.of()).devices()).flatExtracting(OfPhototype::devices)
			.anyMatch((device) -> device.againstExpected() != null)
			.anyMatch((device) -> device.againstExpected() == null);
	}

	@Test
	void the_past_forecasts_agree() {
		List.of(this.scopes.get(1), this.scopes.get(2))
			.forEach((scope) -> assertThat(ask(new FindReliability(scope), ReliabilityReport.class)).as("%s", scope)
				.usingRecursiveComparison(CLOSELY)
				.isEqualTo(this.forecasts.report(scope)));
	}

	@Test
	void the_reactions_agree() {
		this.scopes.forEach((scope) -> FindReactions.GROUPINGS.forEach(
				(groupBy) -> assertThat(ask(new FindReactions(scope, groupBy), ReactionsReport.class)).as("%s", scope)
					.usingRecursiveComparison(CLOSELY)
					.isEqualTo(this.recount.reactions(scope, groupBy))));
	}

	@Test
	void the_reaction_rates_agree() {
		this.scopes.forEach((scope) -> FindReactionRates.GROUPINGS
			.forEach((groupBy) -> assertThat(ask(new FindReactionRates(scope, groupBy), ReactionRatesReport.class))
				.as("%s", scope)
				.usingRecursiveComparison(CLOSELY)
				.isEqualTo(this.recount.rates(scope, groupBy))));
		assertThat(this.recount.rates(ReportScope.ALL, Grouping.OPERATOR).funnel()).isNotNull();
	}

	@Test
	void the_completeness_agrees() {
		this.scopes.forEach((scope) -> FindCompleteness.GROUPINGS.forEach((groupBy) -> Stream.of(0, 1)
			.forEach((page) -> assertThat(ask(new FindCompleteness(scope, groupBy, page, 7), CompletenessReport.class))
				.as("%s", scope)
				.usingRecursiveComparison(CLOSELY)
				.isEqualTo(this.recount.completeness(scope, groupBy, page, 7)))));
	}

	@Test
	void the_courses_behind_every_figure_add_up_to_it() {
		assertThat(new Figures(ReportScope.ALL).ofOverview()).allSatisfy(this::areBehind);
		assertThat(new Figures(this.scopes.get(2)).all()).hasSizeGreaterThan(80).allSatisfy(this::areBehind);
	}

	private void areBehind(FindCountedCourses query, long figure) {
		CountedCourses counted = ask(query, CountedCourses.class);
		assertThat(counted.counted()).isEqualTo(figure);
		assertThat(counted.courses().total()).isLessThanOrEqualTo(figure);
		assertThat(counted.courses().items()).hasSize((int) Math.min(counted.courses().total(), 3))
			.isSortedAccordingTo(Comparator.comparing(CountedCourses.Course::openedOn).reversed());
		if (OF_COURSES.contains(query.figure())) {
			assertThat(counted.courses().total()).isEqualTo(figure);
		}
	}

	@Test
	void csv_states_what_json_states() {
		for (String report : List.of("fading?groupBy=WAVELENGTH", "sittings?groupBy=PIGMENT", "clearance", "reactions",
				"reaction-rates?groupBy=KIND", "completeness?groupBy=METHOD")) {
			List<String> lines = get(report, "text/csv").lines().toList();
			List<String> fields = List.of(lines.getFirst().split(","));
			JsonNode rows = JsonMapper.shared().readTree(get(report, "application/json")).path("rows");

			assertThat(rows).isNotEmpty();
			assertThat(rows.valueStream()
				.map((row) -> String.join(",", fields.stream().map((field) -> row.path(field).asString("")).toList()))
				.toList()).isEqualTo(lines.subList(1, lines.size()));
		}
	}

	@Test
	void the_overview_states_the_same_as_csv() {
		JsonNode overview = JsonMapper.shared().readTree(get("overview", "application/json"));
		List<String> lines = get("overview", "text/csv").lines().skip(1).toList();

		assertThat(lines).hasSizeGreaterThan(100).allSatisfy((line) -> {
			List<String> parts = List.of(line.split(",", -1));
			JsonNode value = switch (parts.get(0)) {
				case "weeks" -> overview.at("/sittings/weeks")
					.valueStream()
					.filter((week) -> week.path("monday").asString().equals(parts.get(2)))
					.findAny()
					.map((week) -> week.path(parts.get(1)))
					.orElse(IntNode.valueOf(0));
				default ->
					overview.at(String.join("/", "", parts.get(0), parts.get(1), parts.get(2)).replaceAll("/$", ""));
			};
			assertThat(value.asString("")).isEqualTo(parts.get(3));
		});
	}

	@Test
	void a_rebuild_makes_the_same_figures() {
		Map<String, List<String>> before = rows();

		this.rebuild.rebuild(List.of("report"));

		assertThat(rows()).isEqualTo(before);
	}

	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new TreeMap<>();
		for (String table : List.of("report_course", "report_sitting", "report_cell")) {
			rows.put(table,
					this.database.sql("select row::text from read_model.%s as row order by 1".formatted(table))
						.query(String.class)
						.list());
		}
		return rows;
	}

	private <R> R ask(Object query, Class<R> report) {
		return this.queries.query(As.admin(query), report).join();
	}

	private String get(String report, String accept) {
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
		return URI.create("http://127.0.0.1:%d%s".formatted(this.port, path));
	}

	/** Every figure behind which pages show the courses. */
	private final class Figures {

		private final ReportScope scope;

		private final Map<FindCountedCourses, Long> all = new LinkedHashMap<>();

		Figures(ReportScope scope) {
			this.scope = scope;
		}

		Map<FindCountedCourses, Long> ofOverview() {
			overview(ask(new FindOverview(this.scope), OverviewReport.class));
			return this.all;
		}

		Map<FindCountedCourses, Long> all() {
			ofOverview();
			FindFading.GROUPINGS.forEach(
					(groupBy) -> ask(new FindFading(this.scope, groupBy), FadingReport.class).rows().forEach((row) -> {
						add(CountedFigure.SITTINGS, groupBy, row.group(), null, row.sittings());
						add(CountedFigure.MEASURED, groupBy, row.group(), null, row.measured());
					}));
			FindSittings.GROUPINGS
				.forEach((groupBy) -> ask(new FindSittings(this.scope, groupBy), SittingsReport.class).rows()
					.forEach((row) -> {
						add(CountedFigure.COMPARED, groupBy, row.group(), null, row.courses());
						add(CountedFigure.COMPARED, groupBy, row.group(), "BELOW", row.below());
						add(CountedFigure.COMPARED, groupBy, row.group(), "WITHIN", row.within());
						add(CountedFigure.COMPARED, groupBy, row.group(), "ABOVE", row.above());
						add(CountedFigure.NOT_COMPARED, groupBy, row.group(), null, row.notCompared());
					}));
			FindClearance.GROUPINGS
				.forEach((groupBy) -> ask(new FindClearance(this.scope, groupBy), ClearanceReport.class).rows()
					.forEach((row) -> {
						add(CountedFigure.CLEARANCE, groupBy, row.group(), row.sittings() + " REACHED", row.reached());
						add(CountedFigure.CLEARANCE, groupBy, row.group(), row.sittings() + " STOPPED", row.stopped());
						add(CountedFigure.CLEARANCE, groupBy, row.group(), row.sittings() + " LOST", row.lost());
					}));
			FindReactions.GROUPINGS
				.forEach((groupBy) -> reactions(ask(new FindReactions(this.scope, groupBy), ReactionsReport.class)));
			FindReactionRates.GROUPINGS
				.forEach((groupBy) -> ask(new FindReactionRates(this.scope, groupBy), ReactionRatesReport.class).rows()
					.forEach((row) -> rate(groupBy, row)));
			FindCompleteness.GROUPINGS.forEach((groupBy) -> completeness(
					ask(new FindCompleteness(this.scope, groupBy, 0, 1), CompletenessReport.class)));
			return this.all;
		}

		private void overview(OverviewReport report) {
			whole(CountedFigure.COURSES, null, report.courses().opened());
			whole(CountedFigure.COURSES, "OPEN", report.courses().open());
			whole(CountedFigure.LOST, null, report.courses().lost());
			whole(CountedFigure.COURSES, "COMPLETED", report.courses().completed());
			whole(CountedFigure.COURSES, "DISCONTINUED", report.courses().discontinued());
			report.courses()
				.outcomes()
				.forEach((outcome, count) -> whole(CountedFigure.OUTCOMES, outcome.name(), count));
			whole(CountedFigure.SITTINGS, null, report.sittings().recorded());
			whole(CountedFigure.SITTINGS, "LASER", report.sittings().laser());
			whole(CountedFigure.SITTINGS, "SALINE", report.sittings().saline());
			whole(CountedFigure.ELSEWHERE, null, report.sittings().elsewhere());
			whole(CountedFigure.BOOKINGS, "KEPT", report.bookings().kept());
			whole(CountedFigure.BOOKINGS, "NO_SHOW", report.bookings().noShows());
			whole(CountedFigure.BOOKINGS, "CANCELLED", report.bookings().cancelled());
			whole(CountedFigure.BOOKINGS, "PENDING", report.bookings().pending());
		}

		private void reactions(ReactionsReport report) {
			whole(CountedFigure.REACTIONS, null, report.reactions());
			whole(CountedFigure.TREATED, null, report.treatedCourses());
			whole(CountedFigure.AFFECTED, null, report.affectedCourses());
			report.rows().forEach((row) -> {
				String grade = String.valueOf(row.grade());
				add(CountedFigure.REACTIONS, report.groupBy(), row.group(), grade, row.reactions());
				add(CountedFigure.AFFECTED, report.groupBy(), row.group(), grade, row.courses());
			});
		}

		private void rate(Grouping groupBy, ReactionRatesReport.Row row) {
			add(CountedFigure.AFFECTED, groupBy, row.group(), null, row.affected());
			if (groupBy != Grouping.KIND) {
				add(CountedFigure.TREATED, groupBy, row.group(), null, row.treated());
				add(CountedFigure.FOLLOWED, groupBy, row.group(), null, row.followed());
			}
		}

		private void completeness(CompletenessReport report) {
			whole(CountedFigure.INCOMPLETE, null, report.records() - report.complete());
			report.rows()
				.forEach((row) -> add(CountedFigure.MISSING, report.groupBy(), row.group(), row.fact().name(),
						row.missing()));
		}

		private void whole(CountedFigure counted, @Nullable String detail, long figure) {
			add(counted, Grouping.ALL, Grouping.ALL.name(), detail, figure);
		}

		private void add(CountedFigure counted, Grouping groupBy, String group, @Nullable String detail, long figure) {
			this.all.put(new FindCountedCourses(this.scope, counted, groupBy, group, detail, 0, 3), figure);
		}

	}

}
