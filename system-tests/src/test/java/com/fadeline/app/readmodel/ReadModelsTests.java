package com.fadeline.app.readmodel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.app.As;
import com.fadeline.testing.AwaitilityDefaults;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The read models as the running application keeps them. */
@FadelineTest
@TestPropertySource(properties = "fadeline.roles=query")
@ResourceLock("read models")
class ReadModelsTests {

	@Autowired
	EventStore events;

	@Autowired
	QueryGateway queries;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	JdbcClient database;

	@Test
	void the_eighth_course_of_a_clinic_counts_soon_and_what_it_teaches_is_stored() {
		List<CourseStory> courses = Stream.generate(() -> CourseStory.of(newClient(), 2)).limit(8).toList();

		courses.forEach((story) -> this.events.publish(story.messages()));

		await().untilAsserted(() -> assertThat(progress(courses.getFirst().id())).get()
			.satisfies((progress) -> assertThat(progress.sittings().clinicCourses()).isGreaterThanOrEqualTo(8)));
		assertThat(this.database.sql("select courses from forecast.experience where clinic_id = ?")
			.param(CourseStory.CLINIC.value())
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(8);
	}

	@Test
	void a_course_is_in_every_view_up_to_its_last_event() {
		CourseStory story = CourseStory.of(newClient(), 3);

		this.events.publish(story.messages());

		await().untilAsserted(() -> assertThat(course(story.id())).get().returns(9L, CourseView::sequence));
		await().untilAsserted(() -> assertThat(progress(story.id())).get().returns(9L, ProgressView::sequence));
		await().untilAsserted(() -> assertThat(history(story.id())).get().returns(9L, CourseHistory::sequence));
		assertThat(course(story.id()).orElseThrow().sittings()).hasSize(3);
		assertThat(progress(story.id()).orElseThrow().sittings().recorded()).isEqualTo(3);
		assertThat(history(story.id()).orElseThrow().entries()).extracting(CourseHistory.Entry::type)
			.startsWith("CourseOpened", "LaserSittingScheduled", "LaserSittingRecorded", "FadingLogged");
		assertThat(history(story.id()).orElseThrow().entries().get(2)).satisfies((entry) -> {
			assertThat(entry.userId()).isEqualTo("sam");
			assertThat(entry.role()).isEqualTo("STAFF");
			assertThat(entry.words()).startsWith("Sitting 1 was done by laser at 1064 nm on crown and mid scalp on ");
			assertThat(entry.data().courseId()).isEqualTo(story.id());
		});
		assertThat(this.queries
			.query(As.admin(new FindClientProgress(story.client(), null)), FindClientProgress.Result.class)
			.join()
			.courses()).extracting(ProgressView::courseId).containsExactly(story.id());
		assertThat(this.queries
			.query(As.admin(new SearchCourses(story.client(), Set.of(CourseStory.CLINIC), CourseStatus.OPEN, 0, 10)),
					SearchCourses.Result.class)
			.join()
			.courses()
			.items()).extracting(CourseView.Summary::sittingsRecorded).containsExactly(3);
	}

	@Test
	void a_course_stands_with_what_is_booked_and_not_done() {
		CourseStory story = CourseStory.of(newClient(), 1);
		Instant later = Instant.parse("2027-03-01T09:30:00Z");
		Instant soon = Instant.parse("2027-02-01T09:30:00.5Z");
		story.book(later);
		story.book(soon);

		this.events.publish(story.messages());

		await().untilAsserted(() -> assertThat(this.queries
			.query(As.admin(new FindStandings(Set.of(story.client()), Set.of(CourseStory.CLINIC))),
					FindStandings.Result.class)
			.join()
			.standings())
			.containsExactly(new FindStandings.Standing(story.id(), story.client(), CourseStory.CLINIC,
					CourseStatus.OPEN, Assessment.UNKNOWN, List.of(soon, later))));
	}

	@Test
	void a_row_that_is_written_again_is_read_again_though_no_event_has_come() {
		CourseStory story = CourseStory.of(newClient(), 1);
		this.events.publish(story.messages());
		await().untilAsserted(() -> assertThat(progress(story.id())).get().returns(3L, ProgressView::sequence));
		assertThat(progress(story.id())).get().returns(CourseStatus.OPEN, ProgressView::status);

		this.database.sql(
				"update read_model.progress set document = jsonb_set(document, '{status}', '\"COMPLETED\"') where id = ?")
			.param(story.id().value())
			.update();

		assertThat(progress(story.id())).get().returns(CourseStatus.COMPLETED, ProgressView::status);
	}

	@Test
	void an_event_that_comes_twice_counts_once() {
		CourseStory story = CourseStory.of(newClient(), 1);
		this.events.publish(story.messages());
		await().untilAsserted(() -> assertThat(progress(story.id())).get().returns(3L, ProgressView::sequence));

		StreamingEventProcessor processor = this.processing.eventProcessor("progress", StreamingEventProcessor.class)
			.orElseThrow();
		processor.shutDown();
		processor.resetTokens();
		processor.start();
		CourseStory later = CourseStory.of(newClient(), 1);
		this.events.publish(later.messages());

		await().untilAsserted(() -> assertThat(progress(later.id())).get().returns(3L, ProgressView::sequence));
		assertThat(progress(story.id()).orElseThrow().sittings().recorded()).isOne();
		assertThat(progress(story.id()).orElseThrow().fading().series()).hasSize(1);
	}

	@Test
	void an_event_that_comes_too_soon_is_set_aside() {
		CourseStory story = CourseStory.of(newClient(), 0);
		story.add(new CourseReopened(story.id(), "the one that is missing"));
		story.add(new CourseReopened(story.id(), "the one that comes too soon"));

		this.events.publish(story.messages().get(0), story.messages().get(2));

		await().untilAsserted(
				() -> assertThat(lettersOf(story.id())).contains("course-view", "course-history", "progress"));
		assertThat(course(story.id())).get().returns(0L, CourseView::sequence);
	}

	@Test
	void a_subscriber_is_notified_of_the_change() {
		CourseStory story = CourseStory.of(newClient(), 0);
		try (SubscriptionQueryResult<Optional<ProgressView>, ProgressView> subscription = this.queries
			.subscriptionQuery(As.admin(new FindProgress(story.id())),
					ResponseTypes.optionalInstanceOf(ProgressView.class),
					ResponseTypes.instanceOf(ProgressView.class))) {
			assertThat(subscription.initialResult().block()).isEmpty();

			this.events.publish(story.messages());

			assertThat(subscription.updates().blockFirst(AwaitilityDefaults.PATIENCE)).returns(story.id(),
					ProgressView::courseId);
		}
	}

	@Test
	void a_client_is_found_by_parts_of_the_name_and_gone_when_erased() {
		ClientId id = newClient();
		publish(id, 0, new ClientRegistered(id, CourseStory.CLINIC, details("Ann-Kathrin", "O'Hara_1%")));
		publish(id, 1, new ClientDetailsChanged(id, details("Ann-Kathrin", "Ohara_1%")));

		await().untilAsserted(() -> assertThat(client(id)).get().returns(1L, ClientView::sequence));
		assertThat(search("KATH ohara_1%")).contains(id);
		assertThat(search("kath o_ara")).doesNotContain(id);

		publish(id, 2, new ClientErased(id));

		await().untilAsserted(() -> assertThat(client(id)).isEmpty());
		assertThat(search("kath ohara_1%")).isEmpty();
		assertThat(this.database.sql("""
				select sequence from read_model.client_directory
				where id = ? and coalesce(sort_key, search_text, document::text) is null
				""").param(id.value()).query(Long.class).single()).isEqualTo(2);
	}

	@Test
	void a_client_is_found_however_the_name_is_spelled_and_by_birth_and_phone() {
		ClientId id = newClient();
		publish(id, 0, new ClientRegistered(id, CourseStory.CLINIC, new ClientDetails("Jürgen-Karl", "O’Müllerovic",
				LocalDate.of(1929, 3, 28), null, "+44 20 7946 7318", null)));
		await().untilAsserted(() -> assertThat(client(id)).isPresent());

		for (String text : List.of("muellerovic jurgen", "MÜLLEROVIC", "o'mullerovic", "omuellerovic juergenkarl",
				"jurgen karl", "o mu\u0308llerovic", "mullerovic 28.03.1929", "28/3/1929 o’m", "020 7946 7318",
				"0044 20 7946 7318", "+44 (0)20 7946-7318", "mullerovic 7946 7318")) {
			assertThat(search(text)).as(text).containsExactly(id);
		}
		for (String text : List.of("mullerovic 29.03.1929", "020 7946 7319", "mulerovic")) {
			assertThat(search(text)).as(text).isEmpty();
		}
	}

	@Test
	void typing_errors_in_names_are_passed_over_where_that_is_asked_for_and_nobody_has_the_name() {
		ClientId id = newClient();
		publish(id, 0, new ClientRegistered(id, CourseStory.CLINIC, details("Wolfhart", "Kowalczykowski")));
		await().untilAsserted(() -> assertThat(client(id)).isPresent());

		assertThat(searchSimilar("wolfhart")).returns(false, SearchClients.Result::similar);
		for (String text : List.of("wolfhrat", "kowalcikowski", "Kowalzykovski wolf", "wolfahrt kowalczyk")) {
			assertThat(searchSimilar(text)).as(text)
				.returns(true, SearchClients.Result::similar)
				.satisfies((found) -> assertThat(found.records()).extracting(ClientView::clientId).containsExactly(id));
		}
		assertThat(searchSimilar("rolf kowalczykowski").records()).isEmpty();
		assertThat(similar("Wolfhardt", "Kowalczykovski", null, null)).containsExactly(id);
	}

	private SearchClients.Result searchSimilar(String text) {
		return this.queries
			.query(As.admin(new SearchClients(text, Set.of(CourseStory.CLINIC), 0, 100, Locale.GERMAN, true)),
					SearchClients.Result.class)
			.join();
	}

	@Test
	void whose_name_begins_with_what_is_typed_comes_first() {
		ClinicId clinic = new ClinicId(UUID.randomUUID());
		for (String familyName : List.of("Arnö", "Nöll", "Barnolt", "Nolte")) {
			ClientId id = newClient();
			publish(id, 0, new ClientRegistered(id, clinic, details("Xaver", familyName)));
			await().untilAsserted(() -> assertThat(client(id)).isPresent());
		}

		assertThat(this.queries
			.query(As.admin(new SearchClients("xa nö", Set.of(clinic), 0, 100)), SearchClients.Result.class)
			.join()
			.records()).extracting(ClientView::familyName).containsExactly("Nöll", "Nolte", "Arnö", "Barnolt");
	}

	@Test
	void clients_are_listed_in_the_order_of_the_readers_alphabet() {
		ClinicId clinic = new ClinicId(UUID.randomUUID());
		for (String familyName : List.of("Zorn", "Ångström", "Bauer", "Özil")) {
			ClientId id = newClient();
			publish(id, 0, new ClientRegistered(id, clinic, details("Xaver", familyName)));
			await().untilAsserted(() -> assertThat(client(id)).isPresent());
		}

		assertThat(listed(clinic, Locale.GERMAN)).containsExactly("Ångström", "Bauer", "Özil", "Zorn");
		assertThat(listed(clinic, Locale.forLanguageTag("sv"))).containsExactly("Bauer", "Zorn", "Ångström", "Özil");
	}

	private List<@Nullable String> listed(ClinicId clinic, Locale reader) {
		return this.queries
			.query(As.admin(new SearchClients(null, Set.of(clinic), 0, 100, reader, false)), SearchClients.Result.class)
			.join()
			.records()
			.stream()
			.map(ClientView::familyName)
			.toList();
	}

	@Test
	void who_may_be_the_same_person_is_found_by_name_birth_or_phone() {
		ClientId id = newClient();
		LocalDate birth = LocalDate.of(1931, 7, 23);
		publish(id, 0, new ClientRegistered(id, CourseStory.CLINIC,
				new ClientDetails("Rosalind", "Similar", birth, null, "+49 30 / 7654-321", null)));
		await().untilAsserted(() -> assertThat(client(id)).isPresent());

		assertThat(similar("rosalind", "SIMILAR", null, null)).containsExactly(id);
		assertThat(similar(null, "Similar", null, null)).isEmpty();
		assertThat(similar("Rose", "Other", birth, null)).containsExactly(id);
		assertThat(similar("Rose", "Other", birth.plusDays(1), "030 7654321")).containsExactly(id);
		assertThat(similar("Rose", "Other", birth.plusDays(1), "654321")).isEmpty();
	}

	@Test
	void who_was_found_to_be_another_person_is_not_similar_any_more_either_way() {
		ClientId one = newClient();
		ClientId other = newClient();
		publish(one, 0, new ClientRegistered(one, CourseStory.CLINIC, details("Philippa", "Twinnington")));
		publish(other, 0, new ClientRegistered(other, CourseStory.CLINIC, details("Philipa", "Twinnington")));
		await().untilAsserted(() -> assertThat(similarTo(one)).containsExactly(other));
		assertThat(similarTo(other)).containsExactly(one);

		publish(one, 1, new DuplicateRejected(one, other));

		await().untilAsserted(() -> assertThat(similarTo(one)).isEmpty());
		assertThat(similarTo(other)).isEmpty();
		assertThat(similar("Philippa", "Twinnington", null, null)).containsExactlyInAnyOrder(one, other);
	}

	private List<ClientId> similarTo(ClientId client) {
		return this.queries
			.query(As.admin(
					new FindSimilarClients("Philippa", "Twinnington", null, null, Set.of(CourseStory.CLINIC), client)),
					FindSimilarClients.Result.class)
			.join()
			.records()
			.stream()
			.map(ClientView::clientId)
			.toList();
	}

	private List<ClientId> similar(@Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birth,
			@Nullable String phone) {
		return this.queries
			.query(As.admin(new FindSimilarClients(givenName, familyName, birth, phone, Set.of(CourseStory.CLINIC))),
					FindSimilarClients.Result.class)
			.join()
			.clients()
			.stream()
			.map(ClientView::clientId)
			.toList();
	}

	private void publish(ClientId id, long sequence, ClientEvent event) {
		this.events.publish(new GenericDomainEventMessage<>("Client", id.toString(), sequence, event));
	}

	private static ClientDetails details(String givenName, String familyName) {
		return new ClientDetails(givenName, familyName, null, "ann@example.org", null, null);
	}

	private static ClientId newClient() {
		return new ClientId(UUID.randomUUID());
	}

	private List<ClientId> search(String text) {
		return this.queries.query(As.admin(new SearchClients(text, null, 0, 100)), SearchClients.Result.class)
			.join()
			.clients()
			.items()
			.stream()
			.map(ClientView::clientId)
			.toList();
	}

	private Optional<ClientView> client(ClientId id) {
		return this.queries.query(As.admin(new FindClient(id)), ResponseTypes.optionalInstanceOf(ClientView.class))
			.join();
	}

	private Optional<CourseView> course(CourseId id) {
		return this.queries.query(As.admin(new FindCourse(id)), ResponseTypes.optionalInstanceOf(CourseView.class))
			.join();
	}

	private Optional<ProgressView> progress(CourseId id) {
		return this.queries.query(As.admin(new FindProgress(id)), ResponseTypes.optionalInstanceOf(ProgressView.class))
			.join();
	}

	private Optional<CourseHistory> history(CourseId id) {
		return this.queries
			.query(As.admin(new FindCourseHistory(id)), ResponseTypes.optionalInstanceOf(CourseHistory.class))
			.join();
	}

	private List<String> lettersOf(CourseId id) {
		return this.database.sql("select processing_group from axon.dead_letter where sequence_identifier = ?")
			.param(id.toString())
			.query(String.class)
			.list();
	}

}
