package com.fadeline.store.serialization;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.PartialDate;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.event.UnreadableEvent;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.testing.RunsInParallel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@RunsInParallel
class SerializationTests {

	private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

	private final SerializationConfiguration configuration = new SerializationConfiguration();

	private final Serializer general = SerializationConfiguration.plainSerializer(new ValueTypesModule());

	private final Serializer events = SerializationConfiguration.plainEventSerializer(new ValueTypesModule(),
			this.configuration.stableTypeNames());

	@Test
	void an_event_is_stored_under_its_simple_name_with_its_revision_and_ids_as_plain_strings() {
		SerializedObject<byte[]> stored = this.events.serialize(new ClientErased(new ClientId(ID)), byte[].class);

		assertThat(stored.getType().getName()).isEqualTo("ClientErased");
		assertThat(stored.getType().getRevision()).isEqualTo("1");
		assertThat(new String(stored.getData(), UTF_8)).isEqualTo("{\"clientId\":\"" + ID + "\"}");
		assertThat((Object) this.events.deserialize(stored)).isEqualTo(new ClientErased(new ClientId(ID)));
	}

	@Test
	void a_treatment_states_its_method_and_comes_back_as_what_it_was() {
		SittingAmended amended = new SittingAmended(new CourseId(ID), new SittingId(ID), saline(), "wrong lot",
				List.of());

		SerializedObject<byte[]> stored = this.events.serialize(amended, byte[].class);

		assertThat(new String(stored.getData(), UTF_8)).contains("\"method\":\"SALINE\"")
			.doesNotContain("null", "class");
		assertThat((Object) this.events.deserialize(stored)).isEqualTo(amended);
	}

	@Test
	void the_id_of_a_rule_is_its_text_and_comes_back() {
		Finding finding = Finding.breach(RuleId.INTERVAL_FLOOR, "too soon").naming(Finding.Value.days(28));

		SerializedObject<byte[]> sent = this.general.serialize(finding, byte[].class);

		assertThat(new String(sent.getData(), UTF_8)).contains("\"rule\":\"interval.floor\"");
		assertThat((Object) this.general.deserialize(sent)).isEqualTo(finding);
	}

	@Test
	void a_stored_finding_of_a_rule_that_is_no_more_keeps_its_id_and_its_words() {
		AcceptedFinding former = new AcceptedFinding("moon.full", Severity.BREACH, "Full moon", "urgent", "ada");
		CourseCompleted event = new CourseCompleted(new CourseId(ID), CompletionOutcome.TARGET_REACHED, null,
				List.of(former));

		SerializedObject<byte[]> stored = this.events.serialize(event, byte[].class);

		assertThat(new String(stored.getData(), UTF_8)).contains("\"rule\":\"moon.full\"");
		assertThat((Object) this.events.deserialize(stored)).isEqualTo(event);
		assertThat(RuleId.of("moon.full")).isEmpty();
	}

	@Test
	void a_stored_name_that_no_event_has_is_read_as_unreadable_and_names_it() {
		SerializedObject<byte[]> stored = stored("ClientCloned", "{}");

		assertThat(this.events.classForType(stored.getType())).isEqualTo(UnreadableEvent.class);
		assertThat((Object) this.events.deserialize(stored)).isInstanceOfSatisfying(UnreadableEvent.class,
				(event) -> assertThat(event.cause()).contains("'ClientCloned' (revision 1)"));
	}

	@Test
	void a_revision_that_is_newer_than_known_is_not_read_as_known() {
		SerializedObject<byte[]> known = this.events.serialize(new ClientErased(new ClientId(ID)), byte[].class);
		SerializedObject<byte[]> newer = new SimpleSerializedObject<>(known.getData(), byte[].class, "ClientErased",
				"99");

		assertThat(this.events.classForType(newer.getType())).isEqualTo(UnreadableEvent.class);
		assertThat((Object) this.events.deserialize(newer)).isInstanceOfSatisfying(UnreadableEvent.class,
				(event) -> assertThat(event.cause()).contains("ClientErased has revision 99"));
	}

	@Test
	void an_event_that_is_no_json_is_refused_as_unreadable_and_metadata_states_so_by_itself() {
		SerializedObject<byte[]> metaData = new SimpleSerializedObject<>("{broken".getBytes(UTF_8), byte[].class,
				MetaData.class.getName(), null);

		assertThatExceptionOfType(UnreadableEventException.class)
			.isThrownBy(() -> this.events.deserialize(stored("ClientErased", "{broken")))
			.withMessageContaining("ClientErased (revision 1)");
		assertThat((MetaData) this.events.deserialize(metaData)).containsKey(MetaDataKeys.UNREADABLE);
	}

	@Test
	void an_upcaster_that_fails_makes_its_event_unreadable_and_no_other() {
		EventUpcaster failing = (events) -> events.map((event) -> {
			if (event.getSequenceNumber().orElseThrow() == 1) {
				throw new IllegalStateException("cannot");
			}
			return event;
		});
		Stream<IntermediateEventRepresentation> read = Stream.of(0, 1, 2)
			.map((sequence) -> new InitialEventRepresentation(
					new GenericDomainEventEntry<>("Client", ID.toString(), sequence, UUID.randomUUID().toString(),
							Instant.EPOCH, "ClientErased", "1", "{}".getBytes(UTF_8), "{}".getBytes(UTF_8)),
					this.events));

		List<IntermediateEventRepresentation> upcast = new CarefulUpcaster(failing, this.events).upcast(read).toList();

		assertThat(upcast).extracting((event) -> event.getType().getName())
			.containsExactly("ClientErased", "UnreadableEvent", "ClientErased");
		assertThat((Object) this.events.deserialize(upcast.get(1).getData())).isEqualTo(new UnreadableEvent(
				"ClientErased", "1", "An event ClientErased (revision 1) cannot be brought to its present form"));
	}

	@Test
	void what_is_no_event_is_never_stored_as_one() {
		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.events.serialize(new ClientId(ID), byte[].class))
			.withMessageContaining("com.fadeline.api.id.ClientId cannot be stored as an event");
	}

	@Test
	void every_record_with_a_revision_is_an_event_that_has_a_name() {
		StableTypeNames names = this.configuration.stableTypeNames();

		List<Class<?>> events = new ClassFileImporter().importPackages("com.fadeline.api")
			.stream()
			.filter((type) -> type.isAnnotatedWith(Revision.class))
			.<Class<?>>map(JavaClass::reflect)
			.toList();

		assertThat(events).hasSizeGreaterThan(20).allSatisfy((event) -> {
			assertThat(names.nameOf(event)).contains(event.getSimpleName());
			assertThat(names.typeOf(event.getSimpleName())).contains(event);
		});
	}

	@Test
	void two_events_of_one_name_are_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> StableTypeNames.of(One.class, Two.class))
			.withMessageContaining("same name");
	}

	@Test
	void a_replay_token_comes_back() {
		TrackingToken token = ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, List.of(3L, 5L)),
				GapAwareTrackingToken.newInstance(4, List.of(3L)));

		assertThat((Object) roundTrip(token)).isEqualTo(token);
		assertThat((Object) roundTrip(ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, List.of()))))
			.isEqualTo(ReplayToken.createReplayToken(GapAwareTrackingToken.newInstance(9, List.of())));
	}

	@Test
	void stored_data_cannot_choose_a_class() {
		String forged = "{\"tokenAtReset\":{\"@class\":\"java.util.ArrayList\"}}";

		assertThatExceptionOfType(SerializationException.class)
			.isThrownBy(() -> this.general.deserialize(stored(ReplayToken.class.getName(), forged)))
			.havingCause()
			.withMessageContaining("java.util.ArrayList");
	}

	@Test
	void metadata_comes_back() {
		MetaData metaData = MetaData.with("userId", "u").and("expectedSequence", 7);

		assertThat((Object) roundTrip(metaData)).isEqualTo(metaData);
	}

	@Test
	void a_history_of_every_event_comes_back_from_a_message() {
		Serializer messages = this.configuration.messageSerializer(new ValueTypesModule(),
				this.configuration.stableTypeNames());
		List<CourseHistory.Entry> entries = EventSamples.all()
			.filter(CourseEvent.class::isInstance)
			.map((event) -> new CourseHistory.Entry(0, event.getClass().getSimpleName(), Instant.EPOCH, "u", null,
					"Words", (CourseEvent) event))
			.toList();
		CourseHistory history = new CourseHistory(new CourseId(ID), new ClientId(ID), new ClinicId(ID), entries, 0);

		SerializedObject<byte[]> message = messages.serialize(history, byte[].class);

		assertThat((Object) messages.deserialize(message)).isEqualTo(history);
	}

	@Test
	void the_state_of_an_aggregate_comes_back_from_its_fields() {
		State state = new State();
		state.sittings = Map.of(new SittingId(ID), PartialDate.parse("2016-01"));
		state.course = new CourseId(ID);

		assertThat((Object) roundTrip(state)).usingRecursiveComparison().isEqualTo(state);
	}

	private Object roundTrip(Object value) {
		return this.general.deserialize(this.general.serialize(value, byte[].class));
	}

	private static SerializedObject<byte[]> stored(String name, String json) {
		return new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, name, "1");
	}

	private static SalineTreatment saline() {
		return new SalineTreatment(Instant.parse("2026-01-02T03:04:05Z"), List.of("CROWN"), new OperatorId(ID),
				Solution.SALINE, null, null, null, null, null, null, null, null, null, null, null, null);
	}

	private static final class State {

		private Map<SittingId, PartialDate> sittings = Map.of();

		private CourseId course = new CourseId(new UUID(0, 0));

	}

	private sealed interface One {

		record Same() implements One {
		}

	}

	private sealed interface Two {

		record Same() implements Two {
		}

	}

}
