package com.fadeline.app.readmodel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseQuery.FindRecalls;
import com.fadeline.api.course.query.RecalledSitting;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who was treated with what, as the running application answers it. */
@FadelineTest
@TestPropertySource(properties = "fadeline.roles=query")
@ResourceLock("read models")
class RecallTests {

	private static final Instant FIRST = Instant.parse("2026-03-02T10:00:00Z");

	private static final Instant SECOND = Instant.parse("2026-04-20T10:00:00Z");

	@Autowired
	EventStore events;

	@Autowired
	QueryGateway queries;

	private final ClientId client = new ClientId(UUID.randomUUID());

	private final CourseStory story = CourseStory.of(this.client, 0);

	/** A lot that no other test has. */
	private final String lot = "LOT " + UUID.randomUUID();

	@Test
	void a_lot_is_found_however_it_is_written() {
		SittingId sitting = saline(1, FIRST, this.lot, null);
		publish();

		for (String written : List.of(this.lot, this.lot.toLowerCase(), this.lot.replaceAll("[ -]", ""),
				" " + this.lot.replace(" ", "\u00a0") + "\u200b ")) {
			awaitFound(ofLot(written), sitting);
		}
		assertThat(find(ofLot(this.lot + "1")).items()).isEmpty();
	}

	@Test
	void what_has_neither_letter_nor_digit_finds_nothing() {
		SittingId sitting = saline(1, FIRST, this.lot, null);
		publish();
		awaitFound(ofLot(this.lot), sitting);

		assertThat(find(ofLot("\u200b")).items()).isEmpty();
		assertThat(find(ofLot("--")).items()).isEmpty();
	}

	@Test
	void the_lot_of_the_needle_is_searched_too() {
		SittingId sitting = saline(1, FIRST, "another", this.lot);
		publish();

		awaitFound(ofLot(this.lot), sitting);
		assertThat(find(ofLot(this.lot)).items().getFirst()).returns("another", RecalledSitting::lot)
			.returns(this.lot, RecalledSitting::needleLot)
			.returns("Saline Lift", RecalledSitting::product);
	}

	@Test
	void a_device_and_a_product_are_found_between_days() {
		DeviceId device = new DeviceId(UUID.randomUUID());
		SittingId laser = new SittingId(UUID.randomUUID());
		this.story.add(new LaserSittingRecorded(this.story.id(), laser, 1, new LaserTreatment(FIRST, List.of("CROWN"),
				operator(), device, List.of(), null, null, null, null, null, null, null, null), List.of()));
		SittingId saline = saline(2, SECOND, this.lot, null);
		publish();

		awaitFound(new FindRecalls(null, null, device, null, null, null, 0, 10), laser);
		awaitFound(new FindRecalls(this.lot, "saline lift", null, LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 20),
				null, 0, 10), saline);
		assertThat(find(new FindRecalls(null, null, device, LocalDate.of(2026, 3, 3), null, null, 0, 10)).items())
			.isEmpty();
		assertThat(find(new FindRecalls(null, null, device, null, LocalDate.of(2026, 3, 1), null, 0, 10)).items())
			.isEmpty();
		assertThat(find(new FindRecalls(this.lot, "another product", null, null, null, null, 0, 10)).items()).isEmpty();
		assertThat(find(new FindRecalls(this.lot, null, device, null, null, null, 0, 10)).items()).isEmpty();
	}

	@Test
	void an_amendment_and_a_retraction_are_followed_and_the_latest_is_first() {
		SittingId amended = saline(1, FIRST, "misread", null);
		SittingId retracted = saline(2, SECOND, this.lot, null);
		publish();
		awaitFound(ofLot(this.lot), retracted);

		SittingId latest = new SittingId(UUID.randomUUID());
		this.events.publish(
				this.story.add(new SittingAmended(this.story.id(), amended, treatment(FIRST, this.lot, null),
						"lot misread", List.of())),
				this.story.add(new SittingRetracted(this.story.id(), retracted, "another client")),
				this.story.add(new SalineSessionRecorded(this.story.id(), latest, 3,
						treatment(SECOND.plusSeconds(86_400), this.lot, null), List.of())));

		awaitFound(ofLot(this.lot), latest, amended);
	}

	@Test
	void reactions_since_are_those_of_every_course_of_the_client() {
		saline(1, FIRST, this.lot, null);
		SittingId second = saline(2, SECOND, this.lot, null);
		reaction(this.story, ReactionKind.BLISTER, FIRST.plusSeconds(86_400));
		CourseStory other = CourseStory.of(this.client, 0);
		reaction(other, ReactionKind.PAIN, SECOND.plusSeconds(86_400));
		publish();
		this.events.publish(other.messages());

		await().untilAsserted(() -> assertThat(find(ofLot(this.lot)).items())
			.extracting((sitting) -> sitting.reactions().stream().map(RecalledSitting.Since::kind).toList())
			.containsExactly(List.of(ReactionKind.PAIN), List.of(ReactionKind.BLISTER, ReactionKind.PAIN)));
		assertThat(find(ofLot(this.lot)).items().getFirst()).returns(second, RecalledSitting::sittingId)
			.returns(List.of(new RecalledSitting.Since(ReactionKind.PAIN, 2, LocalDate.of(2026, 4, 21))),
					RecalledSitting::reactions);
	}

	@Test
	void it_states_how_the_client_can_be_reached_until_erased() {
		client(0, new ClientRegistered(this.client, CourseStory.CLINIC,
				new ClientDetails("Ann", "Lee", null, "ann@example.org", null, null)));
		saline(1, FIRST, this.lot, null);
		publish();
		await().untilAsserted(() -> assertThat(find(ofLot(this.lot)).items()).singleElement()
			.returns(this.client, RecalledSitting::clientId)
			.returns(true, RecalledSitting::email)
			.returns(false, RecalledSitting::phone)
			.returns(false, RecalledSitting::erased));

		client(1, new ClientErased(this.client));

		await().untilAsserted(() -> assertThat(find(ofLot(this.lot)).items()).singleElement()
			.returns(false, RecalledSitting::email)
			.returns(true, RecalledSitting::erased));
	}

	@Test
	void a_clinic_reads_its_own_alone_page_by_page() {
		SittingId first = saline(1, FIRST, this.lot, null);
		SittingId second = saline(2, SECOND, this.lot, null);
		publish();
		awaitFound(ofLot(this.lot), second, first);

		assertThat(
				find(new FindRecalls(this.lot, null, null, null, null, Set.of(new ClinicId(UUID.randomUUID())), 0, 10))
					.total())
			.isZero();
		assertThat(find(new FindRecalls(this.lot, null, null, null, null, Set.of(CourseStory.CLINIC), 1, 1)))
			.returns(2L, Page::total)
			.extracting((page) -> page.items().getFirst().sittingId())
			.isEqualTo(first);
	}

	private SittingId saline(int number, Instant at, String lot, @Nullable String needleLot) {
		SittingId sitting = new SittingId(UUID.randomUUID());
		this.story
			.add(new SalineSessionRecorded(this.story.id(), sitting, number, treatment(at, lot, needleLot), List.of()));
		return sitting;
	}

	private static SalineTreatment treatment(Instant at, String lot, @Nullable String needleLot) {
		return new SalineTreatment(at, List.of("CROWN"), operator(), Solution.SALINE, "Saline Lift", lot, null, null,
				needleLot, null, null, null, null, null, null, null);
	}

	private static OperatorId operator() {
		return new OperatorId(UUID.randomUUID());
	}

	private static void reaction(CourseStory story, ReactionKind kind, Instant at) {
		story.add(new ReactionReported(story.id(),
				new Reaction(new ReactionId(UUID.randomUUID()), kind, 2, at, null, List.of(), null)));
	}

	private void client(long sequence, ClientEvent event) {
		this.events.publish(new GenericDomainEventMessage<>("Client", this.client.toString(), sequence, event));
	}

	private void publish() {
		this.events.publish(this.story.messages());
	}

	private static FindRecalls ofLot(String lot) {
		return new FindRecalls(lot, null, null, null, null, null, 0, 10);
	}

	private Page<RecalledSitting> find(FindRecalls query) {
		return this.queries.query(As.admin(query), FindRecalls.Result.class).join().sittings();
	}

	private void awaitFound(FindRecalls query, SittingId... sittings) {
		await().untilAsserted(
				() -> assertThat(find(query).items()).extracting(RecalledSitting::sittingId).containsExactly(sittings));
	}

}
