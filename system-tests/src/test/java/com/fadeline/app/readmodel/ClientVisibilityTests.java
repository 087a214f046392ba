package com.fadeline.app.readmodel;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.policy.Policy;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.query.visibility.RoleBasedVisibility;
import com.fadeline.store.serialization.EventSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the client of a course to which everything happened gets to see of it. */
@FadelineTest
@TestPropertySource(properties = "fadeline.roles=query")
@TestInstance(Lifecycle.PER_CLASS)
@ResourceLock("read models")
class ClientVisibilityTests {

	/** What staff wrote down for themselves. */
	private static final List<String> NOTES = List.of("slip of the pen", "calm", "client is ill", "dense ink",
			"no reaction", "well controlled", "kept dry", "notes=even", "small", "digits swapped", "healed",
			"moved away", "came back", "still visible", "EUR 60", "Client moves", "specialist-1", "BREACH", "CAUTION",
			"sam");

	private static final List<String> SETTINGS = List.of("1064", "1064 nm", "ND_YAG", "694", "FROSTING", "whitening",
			"lidocaine", "metal shields", "STANDARD");

	private static final List<String> PRODUCTS = List.of("L-17", "N-4", "rotary", "round liner", "pinpoint");

	private static final List<CourseEvent> STORY = EventSamples.all()
		.filter(CourseEvent.class::isInstance)
		.map(CourseEvent.class::cast)
		.filter((event) -> !(event instanceof SittingRetracted || event instanceof FadingRetracted
				|| event instanceof ReactionRetracted))
		.toList();

	private static final CourseOpened OPENED = (CourseOpened) STORY.getFirst();

	private final Requester client = new Requester("ada", Role.CLIENT, Set.of(OPENED.clinicId()), OPENED.clientId());

	@Autowired
	EventStore events;

	@Autowired
	QueryGateway queries;

	@BeforeAll
	void happen() {
		DomainEventMessage<?>[] messages = new DomainEventMessage<?>[STORY.size()];
		Arrays.setAll(messages,
				(sequence) -> new GenericDomainEventMessage<>("Course", OPENED.courseId().toString(), sequence,
						STORY.get(sequence),
						MetaData.with(MetaDataKeys.USER_ID, "sam").and(MetaDataKeys.ROLE, "SPECIALIST")));
		this.events.publish(messages);
		long last = STORY.size() - 1;
		await().untilAsserted(() -> {
			assertThat(course(As.ADMIN).sequence()).isEqualTo(last);
			assertThat(progress(As.ADMIN).sequence()).isEqualTo(last);
			assertThat(history(As.ADMIN).sequence()).isEqualTo(last);
		});
	}

	@Test
	void staff_see_all_of_it() {
		String seen = course(As.ADMIN).toString() + history(As.ADMIN) + progress(As.ADMIN);

		assertThat(seen).contains(NOTES).contains(SETTINGS).contains(PRODUCTS);
	}

	@Test
	void a_client_sees_neither_notes_nor_settings() {
		String seen = course(this.client).toString() + history(this.client) + progress(this.client)
				+ this.queries
					.query(As.of(this.client, new FindClientProgress(OPENED.clientId(), null)),
							FindClientProgress.Result.class)
					.join();

		assertThat(seen).doesNotContain(NOTES).doesNotContain(SETTINGS).doesNotContain(PRODUCTS);
	}

	@Test
	void a_client_sees_what_was_done_and_observed() {
		assertThat(course(this.client).sittings()).hasSameSizeAs(course(As.ADMIN).sittings())
			.allSatisfy((sitting) -> assertThat(sitting.treatment()).isNotNull());
		assertThat(course(this.client).fadings()).hasSize(1);
		assertThat(course(this.client).reactions()).hasSize(1);
		assertThat(progress(this.client).timeline()).isEqualTo(progress(As.ADMIN).timeline());
		assertThat(history(this.client).entries()).hasSize(STORY.size() - 1).allSatisfy((entry) -> {
			assertThat(entry.words()).isNotBlank();
			assertThat(entry.data()).isNull();
			assertThat(entry.userId()).isNull();
		}).extracting(CourseHistory.Entry::words).contains("The course was stopped early.", "The course was reopened.");
	}

	@Test
	void a_clinic_may_show_its_settings_but_never_its_notes() {
		RoleBasedVisibility open = new RoleBasedVisibility(
				(clinic) -> new ClinicSettings(ZoneOffset.UTC, Policy.standard(), true), Set::of);

		String seen = seen(open, course(As.ADMIN)) + seen(open, history(As.ADMIN));

		assertThat(seen).contains(SETTINGS).doesNotContain(NOTES);
	}

	private String seen(RoleBasedVisibility visibility, ClientRecord record) {
		return visibility.of(record, this.client).orElseThrow().toString();
	}

	private CourseView course(Requester requester) {
		return find(requester, new FindCourse(OPENED.courseId()), CourseView.class);
	}

	private ProgressView progress(Requester requester) {
		return find(requester, new FindProgress(OPENED.courseId()), ProgressView.class);
	}

	private CourseHistory history(Requester requester) {
		return find(requester, new FindCourseHistory(OPENED.courseId()), CourseHistory.class);
	}

	private <V> V find(Requester requester, Object query, Class<V> view) {
		Optional<V> found = this.queries.query(As.of(requester, query), ResponseTypes.optionalInstanceOf(view)).join();
		assertThat(found).isPresent();
		return found.get();
	}

}
