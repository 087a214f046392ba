package com.fadeline.app.http;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.audit.AccessesOfDay;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** Who looked at whose record, as the running application keeps it. */
@FadelineTest
@Order(1)
@ResourceLock("read audit")
class ReadAuditTests {

	@LocalServerPort
	int port;

	@Autowired
	QueryGateway queries;

	@Autowired
	CommandGateway commands;

	@Autowired
	JdbcClient database;

	private OpenedCourse course;

	@BeforeEach
	void openCourse() {
		this.course = OpenedCourse.with(new Http(this.port));
		this.course.read("", OpenedCourse.SEQUENCE);
		this.course.readClient();
		this.database.sql("truncate audit.access").update();
	}

	@Test
	void every_access_to_a_record_is_listed_latest_first() {
		this.course.http().get(this.course.clientPath());
		this.course.http().get(this.course.path() + "/history");
		this.course.http().get(this.course.path() + "/progress?after=" + OpenedCourse.SEQUENCE);
		this.course.http().get(this.course.path() + "/readiness?method=LASER&at=2025-02-01T10:00:00Z");
		this.course.http().get(this.course.clientPath() + "/notes");
		this.course.http().get(this.course.clientPath() + "/tasks");

		Answer accesses = this.course.http().get(this.course.clientPath() + "/accesses");

		assertThat(accesses.status()).isEqualTo(200);
		assertThat(accesses.body().path("items")).extracting((access) -> access.path("message").asString())
			.containsExactly("FindTasks", "FindNotes", "AskReadiness", "FindProgress", "FindCourseHistory",
					"FindClient");
		assertThat(accesses.body().path("items")).allSatisfy((access) -> {
			assertThat(access.path("userId").asString()).isNotBlank();
			assertThat(access.path("userName").asString()).isEqualTo("Administrator");
			assertThat(access.path("role").asString()).isEqualTo("ADMIN");
			assertThat(access.path("outcome").asString()).isEqualTo("SHOWN");
			assertThat(access.path("clientsShown").asInt()).isEqualTo(1);
		});
		assertThat(accesses.body().path("changes")).extracting(JsonNode::asString)
			.containsExactly(this.course.path() + "/history");
	}

	@Test
	void an_access_is_recorded_for_everybody_on_a_list() {
		OpenedCourse other = OpenedCourse.with(this.course.http());
		other.readClient();

		this.course.http().get("/api/clients?query=byron&size=200");

		for (OpenedCourse shown : List.of(this.course, other)) {
			Answer accesses = shown.http().get(shown.clientPath() + "/accesses");
			assertThat(accesses.text("/items/0/message")).isEqualTo("SearchClients");
			assertThat(accesses.body().at("/items/0/clientsShown").asInt()).isGreaterThan(1);
		}
	}

	@Test
	void an_access_is_recorded_for_everybody_whom_a_recall_names() {
		OpenedCourse other = OpenedCourse.with(this.course.http());
		String lot = UUID.randomUUID().toString();
		for (OpenedCourse treated : List.of(this.course, other)) {
			assertThat(treated
				.post("/saline-sessions",
						"""
								{'performedAt': '2025-01-12T09:00:00Z', 'zones': ['CROWN'], 'operatorId': '%s', 'solution': 'SALINE',
								 'lot': '%s'}"""
							.formatted(UUID.randomUUID(), lot))
				.status()).isEqualTo(201);
		}
		await().until(() -> this.course.http().get("/api/recalls?lot=" + lot).body().path("total").asInt() == 2);
		this.database.sql("truncate audit.access").update();

		this.course.http().get("/api/recalls?lot=" + lot);

		for (OpenedCourse shown : List.of(this.course, other)) {
			Answer accesses = shown.http().get(shown.clientPath() + "/accesses");
			assertThat(accesses.text("/items/0/message")).isEqualTo("FindRecalls");
			assertThat(accesses.body().at("/items/0/clientsShown").asInt()).isEqualTo(2);
		}
	}

	@Test
	void reading_the_audit_is_on_record_too_and_answered_as_a_table() {
		String path = this.course.clientPath() + "/accesses";
		this.course.http().get(path);

		assertThat(this.course.http().text(path, "Accept", "text/csv"))
			.startsWith("at,userId,userName,role,message,outcome,courses,clientsShown\n")
			.contains(",ADMIN,FindAccesses,SHOWN,,1\n");
	}

	@Test
	void what_cannot_be_put_on_record_is_not_shown() {
		this.database.sql("alter table audit.access rename to elsewhere").update();
		try {
			Answer refused = this.course.http().get(this.course.path() + "/progress");

			assertThat(refused.status()).isEqualTo(503);
			assertThat(refused.body().has("fading")).isFalse();
			assertThat(refused.header("Retry-After")).isEqualTo("1");
		}
		finally {
			this.database.sql("alter table audit.elsewhere rename to access").update();
		}
	}

	@Test
	void the_accesses_of_a_page_are_on_record_or_it_is_not_shown() {
		String page = this.course.path().substring("/api".length());

		assertThat(this.course.http().text(page, "Accept", "text/html")).contains("Byron");
		assertThat(this.database.sql("select message from audit.access where outcome = 'SHOWN'")
			.query(String.class)
			.list()).contains("FindCourse", "FindProgress", "AskReadiness", "FindNames");
		this.database.sql("alter table audit.access rename to elsewhere").update();
		try {
			assertThat(this.course.http().text(page, "Accept", "text/html")).doesNotContain("Byron");
		}
		finally {
			this.database.sql("alter table audit.elsewhere rename to access").update();
		}
	}

	@Test
	void what_postgresql_drops_without_a_word_is_not_shown() {
		this.database.sql(
				"create rule dropped as on insert to audit.access where new.message = 'FindCourseHistory' do instead nothing")
			.update();
		try {
			assertThat(this.course.http().get(this.course.path() + "/history").status()).isEqualTo(503);
		}
		finally {
			this.database.sql("drop rule dropped on audit.access").update();
		}
	}

	@Test
	void what_the_service_does_by_itself_is_no_access() {
		FindProgress query = new FindProgress(
				new CourseId(UUID.fromString(this.course.path().substring("/api/courses/".length()))));

		Stream.of(Requester.SYSTEM, As.ADMIN)
			.forEach((by) -> this.queries.query(As.of(by, query), ResponseTypes.optionalInstanceOf(ProgressView.class))
				.join());

		assertThat(this.database.sql("select user_id from audit.access where ? = any (course_ids)")
			.param(query.courseId().value())
			.query(String.class)
			.list()).containsExactly(As.ADMIN.userId());
	}

	@Test
	void an_access_that_was_refused_is_on_record_though_nothing_was_shown() {
		Requester elsewhere = new Requester("tia", Role.SPECIALIST, Set.of(new ClinicId(UUID.randomUUID())), null);
		CourseId id = new CourseId(UUID.fromString(this.course.path().substring("/api/courses/".length())));

		assertThat(this.queries
			.query(As.of(elsewhere, new FindCourse(id)), ResponseTypes.optionalInstanceOf(CourseView.class))
			.join()).isEmpty();
		assertThat(this.queries
			.query(As.of(elsewhere, new FindCourse(new CourseId(UUID.randomUUID()))),
					ResponseTypes.optionalInstanceOf(CourseView.class))
			.join()).isEmpty();
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(
				() -> this.commands.sendAndWait(new ExtendCourse(id, 9, "dense"), MetaData.from(elsewhere.metaData())));

		Answer accesses = this.course.http().get(this.course.clientPath() + "/accesses");
		assertThat(accesses.body().path("items"))
			.extracting((access) -> access.path("message").asString(), (access) -> access.path("outcome").asString(),
					(access) -> access.path("userId").asString())
			.containsExactly(tuple("ExtendCourse", "REFUSED", "tia"), tuple("FindCourse", "REFUSED", "tia"));
	}

	@Test
	void clients_see_who_read_their_own_record_and_no_other() {
		ClientId own = new ClientId(UUID.fromString(this.course.clientPath().substring("/api/clients/".length())));
		Requester client = new Requester("ada", Role.CLIENT, Set.of(), own);
		this.course.http().get(this.course.clientPath());

		FindAccesses.Result accesses = this.queries
			.query(As.of(client, new FindAccesses(own, 0, 20)), ResponseTypes.instanceOf(FindAccesses.Result.class))
			.join();

		assertThat(accesses.accesses().items()).extracting(AccessView::message).containsExactly("FindClient");
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(
				() -> this.queries
					.query(As.of(client, new FindAccesses(new ClientId(UUID.randomUUID()), 0, 20)),
							ResponseTypes.instanceOf(FindAccesses.Result.class))
					.join());
	}

	@Test
	void a_days_accesses_to_one_thing_are_listed_as_one_and_those_of_the_client_apart() {
		ClientId own = new ClientId(UUID.fromString(this.course.clientPath().substring("/api/clients/".length())));
		Requester client = new Requester("ada", Role.CLIENT, Set.of(), own);
		Requester other = new Requester("ben", Role.CLIENT, Set.of(), new ClientId(UUID.randomUUID()));
		this.course.http().get(this.course.clientPath());
		this.course.http().get(this.course.clientPath());
		this.course.http().get(this.course.path());
		this.queries.query(As.of(client, new FindClient(own)), ResponseTypes.optionalInstanceOf(ClientView.class))
			.join();
		this.queries.query(As.of(other, new FindClient(own)), ResponseTypes.optionalInstanceOf(ClientView.class))
			.join();

		FindAccessesByDay.Result accesses = this.queries
			.query(As.of(client, new FindAccessesByDay(own, ZoneOffset.UTC, 0, 3)),
					ResponseTypes.instanceOf(FindAccessesByDay.Result.class))
			.join();

		assertThat(accesses.ofOthers().total()).isEqualTo(3);
		assertThat(accesses.ofOthers().items())
			.extracting(AccessesOfDay::role, AccessesOfDay::message, AccessesOfDay::outcome, AccessesOfDay::times)
			.containsExactly(tuple(Role.CLIENT, "FindClient", AccessOutcome.REFUSED, 1L),
					tuple(Role.ADMIN, "FindCourse", AccessOutcome.SHOWN, 1L),
					tuple(Role.ADMIN, "FindClient", AccessOutcome.SHOWN, 1L));
		assertThat(accesses.ofClient()).extracting(AccessesOfDay::message, AccessesOfDay::times, AccessesOfDay::userIds)
			.containsExactly(tuple("FindClient", 1L, Set.of("ada")));
	}

	@Test
	void a_look_again_within_ten_minutes_is_the_same_look_and_a_later_one_another() {
		ClientId own = new ClientId(UUID.fromString(this.course.clientPath().substring("/api/clients/".length())));
		Requester client = new Requester("ada", Role.CLIENT, Set.of(), own);
		IntStream.range(0, 3).forEach((look) -> this.course.http().get(this.course.clientPath()));
		this.database.sql("""
				update audit.access set at = now() - interval '20 minutes' * (select count(*) from audit.access other
				where other.id > access.id and other.id <> (select max(id) from audit.access))""").update();

		FindAccessesByDay.Result accesses = this.queries
			.query(As.of(client, new FindAccessesByDay(own, ZoneOffset.UTC, 0, 3)),
					ResponseTypes.instanceOf(FindAccessesByDay.Result.class))
			.join();

		assertThat(accesses.ofOthers().items()).extracting(AccessesOfDay::times)
			.satisfies((times) -> assertThat(times.stream().mapToLong(Long::longValue).sum()).isEqualTo(2));
	}

	@Test
	void an_access_holds_ids_and_no_names() {
		this.course.http().get("/api/clients?query=byron");

		assertThat(this.database.sql("select access::text from audit.access as access").query(String.class).list())
			.hasSize(1)
			.noneMatch((row) -> row.toLowerCase(Locale.ROOT).contains("byron"));
	}

}
