package com.fadeline.app.axonserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.app.As;
import com.fadeline.app.axonserver.FadelineHttp.Answer;
import com.fadeline.query.projection.Rebuild;
import com.fadeline.store.personaldata.Dump;
import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.grpc.event.Event;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

/** Who may see what where messages and events go through a real Axon Server. */
@AxonServerTest
class AxonServerRightsTests {

	private static final String NAME = "Quillfeather";

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	private final UUID client = UUID.randomUUID();

	private final CourseId course = new CourseId(UUID.randomUUID());

	@LocalServerPort
	int port;

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	@Autowired
	AxonServerConnectionManager axonServer;

	@Autowired
	Rebuild rebuild;

	@Autowired
	JdbcClient database;

	private FadelineHttp http;

	@BeforeEach
	void open() throws Exception {
		this.http = new FadelineHttp(this.port);
		created(this.http.post("/api/clients", """
				{ "id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "%s", "birthDate": "1990-05-17" }
				""".formatted(this.client, this.clinic, NAME)));
		created(this.http.post("/api/courses", """
				{ "id": "%s", "clientId": "%s", "bodySite": "FACE", "zones": ["where %s wants it"],
				  "goal": "LIGHTENING", "assessment": {} }
				""".formatted(this.course, this.client, NAME)));
		await().untilAsserted(() -> assertThat(this.http.get("/api/courses/%s/history".formatted(this.course)).status())
			.isEqualTo(200));
	}

	private static void created(Answer answer) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
	}

	@AfterEach
	void disconnect() {
		this.http.close();
	}

	@Test
	void a_message_without_the_right_to_it_is_refused_behind_the_wire() {
		ExtendCourse extend = new ExtendCourse(this.course, 12, "dense");

		assertThat(refusal(extend)).isInstanceOf(Rejection.NotAllowed.class);
		assertThat(refusal(As.of(staff(Role.MANAGER, this.clinic), extend))).isInstanceOf(Rejection.NotAllowed.class);
		assertThat(refusal(As.of(staff(Role.SPECIALIST, new ClinicId(UUID.randomUUID())), extend)))
			.isInstanceOf(Rejection.NotFound.class);
		this.commands.sendAndWait(As.of(staff(Role.SPECIALIST, this.clinic), extend));
	}

	@Test
	void a_view_is_answered_to_those_alone_whose_clinic_it_is() {
		await().until(() -> sees(staff(Role.SPECIALIST, this.clinic)));
		assertThat(sees(staff(Role.SPECIALIST, new ClinicId(UUID.randomUUID())))).isFalse();
	}

	@Test
	void no_byte_of_a_person_is_in_axon_server_and_after_an_erasure_nothing_is_anywhere() throws Exception {
		assertThat(Dump.of(this.database).grep(NAME)).isNotEmpty();
		assertThat(stored(this.client)).hasSize(1).allSatisfy(AxonServerRightsTests::isSealed);
		assertThat(stored(this.course.value())).hasSize(1).allSatisfy(AxonServerRightsTests::isSealed);

		assertThat(this.http.delete("/api/clients/" + this.client).text()).contains("ERASED");

		await().untilAsserted(() -> assertThat(Dump.of(this.database).grep(NAME)).isEmpty());
		assertThat(stored(this.course.value())).last()
			.extracting(Event::getPayload)
			.asString()
			.contains("CourseRedacted");
		this.rebuild.rebuild(this.rebuild.names());
		assertThat(Dump.of(this.database).grep(NAME)).isEmpty();
		assertThat(this.http.get("/api/courses/%s/history".formatted(this.course)).text()).contains("[erased]");
	}

	private static void isSealed(Event event) {
		assertThat(event.toByteString().toStringUtf8()).contains("sealed:").doesNotContainIgnoringCase(NAME);
	}

	/** As Axon Server has them. */
	private List<Event> stored(UUID aggregate) throws InterruptedException {
		AggregateEventStream stream = this.axonServer.getConnection()
			.eventChannel()
			.openAggregateStream(aggregate.toString());
		List<Event> events = new ArrayList<>();
		while (stream.hasNext()) {
			events.add(stream.next());
		}
		return events;
	}

	private static Requester staff(Role role, ClinicId clinic) {
		return new Requester("sam", role, Set.of(clinic), null);
	}

	private Rejection refusal(Object command) {
		return catchThrowableOfType(CommandExecutionException.class, () -> this.commands.sendAndWait(command))
			.<Rejection>getDetails()
			.orElseThrow();
	}

	private boolean sees(Requester requester) {
		return this.queries
			.query(As.of(requester, new FindCourse(this.course)), ResponseTypes.optionalInstanceOf(CourseView.class))
			.join()
			.isPresent();
	}

}
