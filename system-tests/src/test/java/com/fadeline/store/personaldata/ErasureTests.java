package com.fadeline.store.personaldata;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import com.fadeline.api.Redaction;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.app.deadlines.MovableClock;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A person is forgotten by the running application, whose clock is moved on. */
@FadelineTest
@Import(ErasureTests.Time.class)
@DirtiesContext
@RunsInParallel
class ErasureTests {

	/** That of the samples. */
	private static final ClinicId CLINIC = MarkedEvents.of(ClientRegistered.class).getFirst().clinicId();

	@LocalServerPort
	int port;

	@Autowired
	MovableClock clock;

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	@Autowired
	EventStore events;

	@Autowired
	Scheduler scheduler;

	@Autowired
	Snapshotter snapshotter;

	@Autowired
	Rebuild rebuild;

	@Autowired
	ClientKeys keys;

	@Autowired
	FileStore files;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Environment environment;

	@BeforeEach
	void now() {
		this.clock.reset();
	}

	@Test
	void after_an_erasure_nothing_of_the_person_is_in_the_database() throws Exception {
		Treated treated = treated();
		assertThat(dump().grep(MarkedEvents.NAME)).isNotEmpty();
		DataFiles files = new DataFiles(this.jdbc);
		files.rewrite();
		assertThat(files.grep(MarkedEvents.NAME)).isNotEmpty();
		assertThat(dump().in("event_store").toString()).doesNotContain(MarkedEvents.NAME,
				MarkedEvents.BIRTH.toString());
		List<String> sittings = sittings();

		Erasure dated = erase(treated.client());
		restricted(treated, dated);
		try (InputStream file = this.files.open(treated.client(), treated.file()).orElseThrow()) {
			assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).startsWith(MarkedEvents.NAME);
		}
		pass(Duration.ofDays(8 * 365));
		assertThat(redacted(treated.course())).isFalse();
		pass(Duration.ofDays(5));

		awaitForgotten(treated);
		nothingIsInFilesNorInPostgresqlsOwnDump();
		assertThat(sittings()).isEqualTo(sittings);
		Dump before = dump();
		this.rebuild.rebuild(this.rebuild.names());
		assertThat(dump().in("read_model")).isEqualTo(before.in("read_model"));
	}

	private void nothingIsInFilesNorInPostgresqlsOwnDump() throws Exception {
		DataFiles files = new DataFiles(this.jdbc);
		// What somebody may still be reading stays.
		await().untilAsserted(() -> {
			files.rewrite();
			assertThat(files.grep(MarkedEvents.NAME)).isEmpty();
		});
		int server = this.jdbc.sql("select current_setting('server_version_num')::int / 10000")
			.query(Integer.class)
			.single();
		Optional<PgDump> program = PgDump.of(server);
		if (program.isPresent()) {
			String name = MarkedEvents.NAME.toLowerCase(Locale.ROOT);
			assertThat(program.get().dump(this.environment)).contains("copy event_store.domain_event")
				.doesNotContain(name, HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)),
						HexFormat.of().formatHex(MarkedEvents.NAME.getBytes(StandardCharsets.UTF_8)),
						MarkedEvents.BIRTH.toString());
		}
		else {
			System.out.printf("No pg_dump of version %d or later is here: its dump was not searched.%n", server);
		}
	}

	private void restricted(Treated treated, Erasure dated) {
		assertThat(dated.status()).isEqualTo(Erasure.Status.RESTRICTED);
		assertThat(dated.destroyedAt()).isAfter(this.clock.instant().plus(Duration.ofDays(8 * 365 + 1)));
		await().untilAsserted(() -> {
			ClientView view = find(treated.client());
			assertThat(view).isNotNull();
			assertThat(view.erasedFrom()).isEqualTo(dated.destroyedAt());
			assertThat(view.familyName()).isNull();
			assertThat(view.birthDate()).isNull();
		});
		assertThat(dump().rows().get("read_model.client_directory").toString().toLowerCase())
			.doesNotContain(MarkedEvents.NAME.toLowerCase());
		await().untilAsserted(() -> assertThat(Stream.of("client_notes", "client_tasks")
			.map((table) -> dump().rows().get("read_model." + table).toString())
			.toList()).noneMatch((rows) -> rows.contains(MarkedEvents.NAME)));
		assertThat(ask(new SearchClients(MarkedEvents.NAME, null, 0, 10)).clients().items()).isEmpty();
		assertThat(ask(new SearchClients(null, null, 0, 200)).clients().items()).extracting(ClientView::clientId)
			.doesNotContain(treated.client());
		assertThat(details(treated.client(), Role.SPECIALIST)).isNull();
		assertThat(details(treated.client(), Role.ADMIN)).isNotNull()
			.extracting(ClientDetails::birthDate)
			.isEqualTo(MarkedEvents.BIRTH);
		await().until(() -> triggered(() -> payloads(treated.course()).getLast() instanceof CourseDiscontinued));
		conflict(new ReopenCourse(treated.course(), "one more"));
		conflict(new ChangeClientDetails(treated.client(), new ClientDetails("Other", "Name", null, null, null, null)));
		assertThat(erase(treated.client())).isEqualTo(dated);
	}

	private void awaitForgotten(Treated treated) {
		awaitNoTrace(MarkedEvents.NAME);
		awaitNoTrace(MarkedEvents.BIRTH.toString());
		assertThat(account(treated.client())).isEqualTo("[erased]");
		assertThat(this.files.open(treated.client(), treated.file())).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from file.chunk where file_id = ?")
			.param(treated.file().value())
			.query(Integer.class)
			.single()).isZero();
		await().until(() -> find(treated.client()) == null);
		assertThat(details(treated.client(), Role.ADMIN)).isNull();
		await().untilAsserted(() -> assertThat(history(treated.course()).entries()).last()
			.extracting(CourseHistory.Entry::type)
			.isEqualTo("CourseRedacted"));
		assertThat(history(treated.course()).entries().toString()).contains("[erased]");
		assertThat(erase(treated.client()).status()).isEqualTo(Erasure.Status.ERASED);
	}

	private void awaitNoTrace(String text) {
		await().untilAsserted(() -> {
			this.scheduler.triggerCheckForDueExecutions();
			assertThat(dump().grep(text)).isEmpty();
		});
	}

	@Test
	void a_client_who_was_never_treated_is_forgotten_at_once() {
		Treated untreated = registered("Featherstonehaugh");
		assertThat(dump().grep("Featherstonehaugh")).isNotEmpty();

		assertThat(erase(untreated.client()).status()).isEqualTo(Erasure.Status.ERASED);

		awaitNoTrace("Featherstonehaugh");
		await().until(() -> triggered(() -> redacted(untreated.course())));
	}

	@Test
	void of_what_a_client_signed_no_byte_is_left_neither_plain_nor_sealed() throws Exception {
		ClinicId clinic = staffed();
		Treated client = registered("Thistlethwaite", clinic);
		String strokes = "[[117,203,151,127,209,263,261,149],[307,311,401,313,503,293,601,307]]";
		FileId document = SigningForm.of(this.port, client.course()).sign("Thistlethwaite", strokes);
		String plain;
		try (InputStream file = this.files.open(client.client(), document).orElseThrow()) {
			plain = slice(file.readAllBytes());
		}
		String sealed = slice(this.jdbc.sql("select bytes from file.chunk where file_id = ? and number = 0")
			.param(document.value())
			.query(byte[].class)
			.single());
		DataFiles data = new DataFiles(this.jdbc);
		data.rewrite();
		assertThat(data.grep(sealed)).isNotEmpty();
		List<String> readable = List.of(plain, strokes, "117 203 151 127", "117,203,151,127");
		assertThat(readable).allSatisfy((text) -> assertThat(data.grep(text)).isEmpty());
		assertThat(readable).allSatisfy((text) -> assertThat(dump().grep(text)).isEmpty());

		assertThat(erase(client.client()).status()).isEqualTo(Erasure.Status.ERASED);

		awaitNoTrace("Thistlethwaite");
		assertThat(this.files.open(client.client(), document)).isEmpty();
		await().untilAsserted(() -> {
			assertThat(dump().in("file").toString()).doesNotContain(document.toString());
			data.rewrite();
			assertThat(List.of(sealed, plain, strokes, "Thistlethwaite"))
				.allSatisfy((text) -> assertThat(data.grep(text)).isEmpty());
		});
	}

	/** Bytes of the middle of a file, as the search in data files compares them. */
	private static String slice(byte[] bytes) {
		assertThat(bytes.length).isGreaterThan(1100);
		return new String(bytes, 1000, 48, StandardCharsets.ISO_8859_1);
	}

	/** A clinic in which somebody works who can explain. */
	private ClinicId staffed() {
		ClinicId clinic = new ClinicId(UUID.randomUUID());
		Http http = new Http(this.port);
		assertThat(List.of(http.post("/api/clinics", "{'id': '%s', 'name': 'Harbour Street'}".formatted(clinic)),
				http.post("/api/staff",
						"{'loginName': 'ines-%s', 'displayName': 'Ines', 'role': 'SPECIALIST', 'clinics': ['%s']}"
							.formatted(clinic, clinic))))
			.extracting(Http.Answer::status)
			.containsOnly(201);
		return clinic;
	}

	@Test
	void an_erasure_that_ended_half_way_is_finished() {
		Treated untreated = registered("Cholmondeley");
		this.keys.destroy(untreated.client());

		erase(untreated.client());

		awaitNoTrace("Cholmondeley");
		await().until(() -> triggered(() -> redacted(untreated.course())));
	}

	/** A client of whom everything is on record that can be, wherever it is kept. */
	private Treated treated() throws Exception {
		List<ClientEvent> client = MarkedEvents.of(ClientEvent.class)
			.stream()
			.filter((event) -> event instanceof ClientRegistered || event instanceof ClientDetailsChanged
					|| event instanceof NoteEvent || event instanceof TaskEvent)
			.toList();
		List<CourseEvent> course = MarkedEvents.of(CourseEvent.class)
			.stream()
			.filter((event) -> !(event instanceof Redaction))
			.toList();
		Treated treated = new Treated(client.getFirst().clientId(), course.getFirst().courseId());
		publish("Client", treated.client().toString(), client);
		publish("Course", treated.course().toString(), course);
		await().untilAsserted(() -> assertThat(history(treated.course()).entries()).hasSameSizeAs(course));
		this.snapshotter.scheduleSnapshot(Class.forName("com.fadeline.command.course.Course"),
				treated.course().toString());
		this.snapshotter.scheduleSnapshot(Class.forName("com.fadeline.command.client.Client"),
				treated.client().toString());
		setAside(treated.course());
		giveAccount(treated.client());
		this.files.write(new NewFile(treated.file(), treated.client(), treated.course(), "text/plain"),
				new ByteArrayInputStream(MarkedEvents.NAME.repeat(1000).getBytes(StandardCharsets.UTF_8)));
		this.jdbc.sql("update file.file set referenced = true where id = ?").param(treated.file().value()).update();
		return treated;
	}

	/** As a processor does with an event that it cannot handle. */
	private void setAside(CourseId course) {
		this.jdbc
			.sql("""
					insert into axon.dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
					    message_type, event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data, type,
					    aggregate_identifier, sequence_number, enqueued_at, cause_type, cause_message)
					select event_identifier, 'nobody', aggregate_identifier, sequence_number, 'Domain', event_identifier,
					    time_stamp, payload_type, payload_revision, payload, meta_data, type, aggregate_identifier,
					    sequence_number, time_stamp, 'Exception', 'value too long: ' || ?
					from event_store.domain_event where aggregate_identifier = ?
					""")
			.params(MarkedEvents.NAME, course.toString())
			.update();
	}

	private void giveAccount(ClientId client) {
		this.jdbc.sql("""
				insert into access.account (id, login_name, display_name, role, client_id, created_at)
				values (gen_random_uuid(), lower(?), ?, 'CLIENT', ?, now())
				""").params(MarkedEvents.NAME + "@example.org", MarkedEvents.NAME, client.value()).update();
	}

	private String account(ClientId client) {
		return this.jdbc.sql("select display_name from access.account where client_id = ? and not enabled")
			.param(client.value())
			.query(String.class)
			.single();
	}

	private void publish(String type, String id, List<?> payloads) {
		for (int sequence = 0; sequence < payloads.size(); sequence++) {
			this.events.publish(new GenericDomainEventMessage<>(type, id, sequence, payloads.get(sequence)));
		}
	}

	private Treated registered(String name) {
		return registered(name, new ClinicId(UUID.randomUUID()));
	}

	private Treated registered(String name, ClinicId clinic) {
		Treated client = new Treated(new ClientId(UUID.randomUUID()), new CourseId(UUID.randomUUID()));
		this.commands.sendAndWait(As
			.admin(new RegisterClient(client.client(), clinic, new ClientDetails(name, name, null, null, null, null))));
		this.commands.sendAndWait(As.admin(
				new OpenCourse(client.course(), client.client(), BodySite.FACE, List.of("where " + name + " wants it"),
						Goal.LIGHTENING, null, Assessment.UNKNOWN, null, LocalDate.of(2026, 1, 5))));
		await().until(() -> find(client.client()) != null);
		return client;
	}

	private Erasure erase(ClientId client) {
		return this.commands.sendAndWait(As.admin(new EraseClient(client)));
	}

	private void conflict(Object command) {
		assertThatExceptionOfType(CommandExecutionException.class)
			.isThrownBy(() -> this.commands.sendAndWait(As.admin(command)))
			.satisfies(
					(refused) -> assertThat(refused.<Object>getDetails()).containsInstanceOf(Rejection.Conflict.class));
	}

	private void pass(Duration time) {
		this.clock.advance(time);
		this.scheduler.triggerCheckForDueExecutions();
	}

	private boolean triggered(BooleanSupplier condition) {
		this.scheduler.triggerCheckForDueExecutions();
		return condition.getAsBoolean();
	}

	private boolean redacted(CourseId course) {
		return payloads(course).getLast() instanceof CourseRedacted;
	}

	private List<?> payloads(CourseId course) {
		return this.events.readEvents(course.toString(), 0)
			.asStream()
			.map((DomainEventMessage<?> event) -> event.getPayload())
			.toList();
	}

	private Dump dump() {
		return Dump.of(this.jdbc);
	}

	private List<String> sittings() {
		return this.jdbc.sql("select sitting::text from report.sittings as sitting order by 1")
			.query(String.class)
			.list();
	}

	private @Nullable ClientView find(ClientId client) {
		return this.queries
			.query(by(Role.ADMIN, new FindClient(client)), ResponseTypes.optionalInstanceOf(ClientView.class))
			.join()
			.orElse(null);
	}

	private @Nullable ClientDetails details(ClientId client, Role role) {
		return this.queries
			.query(by(role, new FindDetails(client)), ResponseTypes.optionalInstanceOf(ClientIdentity.class))
			.join()
			.map(ClientIdentity::details)
			.orElse(null);
	}

	private SearchClients.Result ask(SearchClients query) {
		return this.queries.query(by(Role.ADMIN, query), ResponseTypes.instanceOf(SearchClients.Result.class)).join();
	}

	private CourseHistory history(CourseId course) {
		return this.queries
			.query(by(Role.ADMIN, new FindCourseHistory(course)), ResponseTypes.optionalInstanceOf(CourseHistory.class))
			.join()
			.orElseThrow();
	}

	private static GenericMessage<Object> by(Role role, Object query) {
		return new GenericMessage<>(query, new Requester("tester", role, Set.of(CLINIC), null).metaData());
	}

	/**
	 * @param file stored for those who were treated
	 */
	private record Treated(ClientId client, CourseId course, FileId file) {

		Treated(ClientId client, CourseId course) {
			this(client, course, new FileId(UUID.randomUUID()));
		}

	}

	@TestConfiguration
	static class Time {

		@Bean
		@Primary
		MovableClock movableClock() {
			return new MovableClock();
		}

	}

}
