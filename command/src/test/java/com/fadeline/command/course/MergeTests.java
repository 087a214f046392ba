package com.fadeline.command.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.Command;
import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.MergeEvent.ClientMerged;
import com.fadeline.api.client.MergeEvent.DuplicateAdded;
import com.fadeline.api.client.MergeEvent.DuplicateRemoved;
import com.fadeline.api.client.MergeEvent.MergeUndone;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.Examples;
import com.fadeline.command.Senders;

import static com.fadeline.command.Examples.CARBON;
import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.CLINIC;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Two registrations of one person, with the courses of both. */
class MergeTests {

	private static final ClientId OTHER = new ClientId(id(92));

	private static final ClientId THIRD = new ClientId(id(93));

	private static final CourseId OTHER_COURSE = new CourseId(id(91));

	private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

	private static final ClientDetails ANNA = details("Anna", null, "faints");

	private static final ClientDetails ANNE = details("Anne", "+49 30 1234567", "latex");

	private static final ClientDetails BOTH = new ClientDetails("Anna", "Berg", null, null, "+49 30 1234567", null,
			new ClientProfile(List.of("faints", "latex"), null, null, null, null, null));

	private static final MergeClients MERGE = new MergeClients(OTHER, CLIENT, null, null);

	private static final UndoMerge UNDO = new UndoMerge(OTHER, CLIENT, null, null);

	/** What a client who was never prepared breaks; the interval is not among it. */
	private static final List<RuleOverride> UNPREPARED = Stream
		.of("consent.treatment", "screening.missing", "screening.expired")
		.map((rule) -> new RuleOverride(rule, "not what this is about"))
		.toList();

	private Configuration axon;

	private CommandGateway gateway;

	@BeforeEach
	void setUp() {
		this.axon = CommandBuses.start();
		this.gateway = this.axon.commandGateway();
		send(new RegisterClient(CLIENT, CLINIC, ANNA));
		send(new RegisterClient(OTHER, CLINIC, ANNE));
	}

	@AfterEach
	void tearDown() {
		this.axon.shutdown();
	}

	private static ClientDetails details(String name, String phone, String warning) {
		return new ClientDetails(name, "Berg", null, null, phone, null,
				new ClientProfile(List.of(warning), null, null, null, null, null));
	}

	@Test
	void a_merge_is_stored_with_both_clients_and_completes_the_details() {
		assertThat(send(MERGE)).isEqualTo(new Receipt(CLIENT.value(), 2, false, List.of()));

		assertThat(events(CLIENT)).containsExactly(new ClientRegistered(CLIENT, CLINIC, ANNA),
				new DuplicateAdded(CLIENT, OTHER), new ClientDetailsChanged(CLIENT, BOTH));
		assertThat(events(OTHER)).containsExactly(new ClientRegistered(OTHER, CLINIC, ANNE),
				new ClientMerged(OTHER, CLIENT, 2));
		assertThat(send(MERGE)).isEqualTo(new Receipt(CLIENT.value(), 2, true, List.of()));
	}

	@Test
	void details_may_be_chosen_and_have_to_be_those_that_were_seen() {
		assertThat(refusal(new MergeClients(OTHER, CLIENT, ANNE, 7L))).isInstanceOf(Rejection.Stale.class);
		assertThat(refusal(new MergeClients(OTHER, CLIENT, new ClientDetails(null, " ", null, null, null, null), 0L)))
			.isInstanceOf(Rejection.BrokenRules.class);
		assertThat(events(CLIENT)).hasSize(1);

		send(new MergeClients(OTHER, CLIENT, ANNE, 0L));

		assertThat(events(CLIENT)).endsWith(new ClientDetailsChanged(CLIENT, ANNE));
	}

	@Test
	void a_merge_is_undone_and_leaves_the_details_unless_others_are_chosen() {
		send(MERGE);

		assertThat(send(new UndoMerge(OTHER, CLIENT, ANNA, 2L)))
			.isEqualTo(new Receipt(CLIENT.value(), 4, false, List.of()));

		assertThat(events(CLIENT)).endsWith(new DuplicateRemoved(CLIENT, OTHER),
				new ClientDetailsChanged(CLIENT, ANNA));
		assertThat(events(OTHER)).endsWith(new MergeUndone(OTHER, CLIENT, 4));
		assertThat(send(UNDO)).isEqualTo(new Receipt(CLIENT.value(), 4, true, List.of()));
		assertThat(send(MERGE).repeated()).isFalse();
		assertThat(refusal(new UndoMerge(CLIENT, OTHER, null, null))).isInstanceOf(Rejection.NotFound.class);
	}

	@Test
	void who_is_linked_already_is_neither_merged_nor_merged_into() {
		send(new RegisterClient(THIRD, CLINIC, ANNE));
		send(MERGE);

		assertThat(Stream.of(new MergeClients(THIRD, OTHER, null, null), new MergeClients(OTHER, THIRD, null, null),
				new MergeClients(CLIENT, THIRD, null, null), new MergeClients(CLIENT, OTHER, null, null)))
			.extracting(this::refusal)
			.hasOnlyElementsOfType(Rejection.Conflict.class);
		assertThat(refusal(new MergeClients(THIRD, THIRD, null, null))).isInstanceOf(Rejection.BrokenRules.class);
		assertThat(refusal(new ChangeClientDetails(OTHER, ANNA))).isInstanceOf(Rejection.Conflict.class);
		assertThat(refusal(new RejectDuplicate(CLIENT, OTHER))).isInstanceOf(Rejection.Conflict.class);
		assertThat(send(new MergeClients(THIRD, CLIENT, null, null)).repeated()).isFalse();
	}

	@Test
	void of_two_opposite_merges_at_once_one_is_refused() {
		List<Boolean> taken = Stream.of(MERGE, new MergeClients(CLIENT, OTHER, null, null))
			.map((merge) -> CompletableFuture.supplyAsync(() -> isTaken(merge)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(taken).containsOnlyOnce(true);
		assertThat(Stream.concat(events(CLIENT).stream(), events(OTHER).stream())
			.filter((event) -> event instanceof ClientMerged || event instanceof DuplicateAdded)).hasSize(2);
	}

	private boolean isTaken(Command command) {
		try {
			send(command);
			return true;
		}
		catch (CommandExecutionException ex) {
			return false;
		}
	}

	@Test
	void clients_of_another_clinic_are_not_merged_and_unknown_to_its_staff() {
		ClinicId elsewhere = new ClinicId(id(98));
		as(Requester.SYSTEM.metaData(), new RegisterClient(THIRD, elsewhere, ANNE));

		assertThat(refusal(new MergeClients(OTHER, THIRD, null, null))).isInstanceOf(Rejection.NotFound.class);
		assertThat(refusal(new MergeClients(THIRD, CLIENT, null, null))).isInstanceOf(Rejection.NotFound.class);
		assertThat(refusal(new MergeClients(OTHER, new ClientId(id(99)), null, null)))
			.isInstanceOf(Rejection.NotFound.class);
		assertThat(refusal(Requester.SYSTEM.metaData(), new MergeClients(THIRD, CLIENT, null, null)))
			.isInstanceOf(Rejection.Conflict.class);
	}

	@Test
	void a_merge_ends_that_the_two_were_found_to_be_different_people() {
		send(new RejectDuplicate(OTHER, CLIENT));
		send(MERGE);
		send(UNDO);

		assertThat(send(new RejectDuplicate(OTHER, CLIENT)).repeated()).isFalse();
		assertThat(events(OTHER)).endsWith(new DuplicateRejected(OTHER, CLIENT));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void the_rules_see_the_courses_of_the_whole_person_until_the_merge_is_undone(boolean fromTheDuplicate) {
		CourseId first = fromTheDuplicate ? COURSE : OTHER_COURSE;
		CourseId second = fromTheDuplicate ? OTHER_COURSE : COURSE;
		open(COURSE, CLIENT);
		open(OTHER_COURSE, OTHER);
		send(record(first, 10, DAY.minusDays(5)));
		send(new ReportReaction(first, Examples.reaction(11, DAY.minusDays(4))));
		assertThat(findings(second)).doesNotContain("interval.floor", "reaction.open");

		send(MERGE);

		assertThat(findings(second)).contains("interval.floor", "reaction.open");
		assertThat(refusal(record(second, 12, DAY))).isInstanceOfSatisfying(Rejection.BrokenRules.class,
				(refused) -> assertThat(refused.findings()).extracting(Finding::id).contains("interval.floor"));

		send(UNDO);

		assertThat(findings(second)).doesNotContain("interval.floor", "reaction.open");
	}

	@Test
	void a_client_may_report_to_the_courses_of_all_registrations() {
		open(COURSE, CLIENT);
		open(OTHER_COURSE, OTHER);
		LogFading seen = new LogFading(COURSE, Examples.fading(20, DAY, 30));
		assertThat(refusal(Senders.client(OTHER), seen)).isInstanceOf(Rejection.NotFound.class);

		send(MERGE);

		assertThat(as(Senders.client(OTHER), seen).repeated()).isFalse();
		assertThat(as(Senders.client(CLIENT), new LogFading(OTHER_COURSE, Examples.fading(21, DAY, 30))).repeated())
			.isFalse();
	}

	@Test
	void a_person_is_erased_as_a_whole_and_the_duplicate_by_the_service() {
		send(MERGE);
		assertThat(refusal(new EraseClient(OTHER))).isInstanceOf(Rejection.Conflict.class);

		Erasure erasure = this.gateway.sendAndWait(new EraseClient(CLIENT));

		assertThat(erasure.status()).isEqualTo(Erasure.Status.ERASED);
		assertThat(erasure.duplicates()).containsExactly(OTHER);
		Erasure ofDuplicate = this.gateway.sendAndWait(new GenericCommandMessage<>(new EraseClient(OTHER))
			.withMetaData(MetaData.from(Requester.SYSTEM.metaData())));
		assertThat(ofDuplicate.status()).isEqualTo(Erasure.Status.ERASED);
		assertThat(refusal(UNDO)).isInstanceOf(Rejection.NotFound.class);
	}

	private void open(CourseId course, ClientId client) {
		send(new OpenCourse(course, client, BodySite.SCALP, List.of("CROWN"), Goal.LIGHTENING, null, CARBON, null,
				OPENED_ON));
	}

	private static RecordSalineSession record(CourseId course, long sitting, LocalDate day) {
		return new RecordSalineSession(course, new SittingId(id(sitting)), Examples.saline(day, "CROWN"), UNPREPARED);
	}

	private List<String> findings(CourseId course) {
		Readiness readiness = this.gateway
			.sendAndWait(new AskReadiness(course, Method.SALINE, List.of("CROWN"), at(DAY), null));
		return readiness.record().stream().map(Finding::id).toList();
	}

	private static Instant at(LocalDate day) {
		return Examples.at(day);
	}

	private List<Object> events(ClientId client) {
		return this.axon.eventStore()
			.readEvents(client.toString())
			.asStream()
			.<Object>map(Message::getPayload)
			.toList();
	}

	private Receipt send(Command command) {
		return this.gateway.sendAndWait(command);
	}

	private Receipt as(Map<String, String> sender, Command command) {
		return this.gateway.sendAndWait(new GenericCommandMessage<>(command).withMetaData(MetaData.from(sender)));
	}

	private Rejection refusal(Command command) {
		return refusal(Senders.specialist(CLINIC), command);
	}

	private Rejection refusal(Map<String, String> sender, Command command) {
		CommandExecutionException refused = catchThrowableOfType(CommandExecutionException.class,
				() -> as(sender, command));
		return refused.<Rejection>getDetails().orElseThrow();
	}

}
