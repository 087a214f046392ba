package com.fadeline.store.personaldata;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.UnreadableEventException;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FadelineTest
class PersonalDataTests {

	private final ClientId client = new ClientId(UUID.randomUUID());

	private final ClientDetails details = new ClientDetails("Alexandrina", "Marshbanks", LocalDate.of(1988, 4, 2),
			"alexandrina@example.org", null, null);

	private final ClientRegistered event = new ClientRegistered(this.client, new ClinicId(UUID.randomUUID()),
			this.details);

	@Autowired
	@Qualifier("eventSerializer")
	Serializer serializer;

	@Autowired
	ClientKeys keys;

	@Autowired
	ClientKeyTable table;

	@Autowired
	MasterKey masterKey;

	@Autowired
	JdbcClient jdbc;

	@Test
	void what_is_stored_reveals_to_nobody_who_it_is_and_is_read_as_it_was() {
		SerializedObject<byte[]> stored = this.serializer.serialize(this.event, byte[].class);

		assertThat(text(stored)).contains(this.client.toString())
			.doesNotContain("Alexandrina", "Marshbanks", "1988", "example.org");
		assertThat((Object) this.serializer.deserialize(stored)).isEqualTo(this.event);
	}

	@Test
	void what_was_stored_before_there_were_keys_is_read_as_it_is() {
		String before = """
				{"clientId":"%s","clinicId":"%s","details":{"givenName":"Alexandrina","familyName":"Marshbanks",
				"birthDate":"1988-04-02","email":"alexandrina@example.org"}}
				""".formatted(this.client, this.event.clinicId());

		assertThat((Object) this.serializer.deserialize(stored(before))).isEqualTo(this.event);
	}

	@Test
	void text_in_the_form_of_a_sealed_one_is_no_way_in() {
		ClientRegistered tricky = new ClientRegistered(this.client, this.event.clinicId(),
				new ClientDetails("sealed:" + UUID.randomUUID() + ":AAAA", "sealed:", null, null, null, null));

		SerializedObject<byte[]> stored = this.serializer.serialize(tricky, byte[].class);

		assertThat((Object) this.serializer.deserialize(stored)).isEqualTo(tricky);
	}

	@Test
	void once_the_key_is_destroyed_the_event_is_read_without_the_person() {
		SerializedObject<byte[]> stored = this.serializer.serialize(this.event, byte[].class);

		this.keys.destroy(this.client);

		ClientDetails left = ((ClientRegistered) this.serializer.<byte[], Object>deserialize(stored)).details();
		assertThat(left).isEqualTo(new ClientDetails("[erased]", "[erased]", null, "[erased]", null, null));
	}

	@Test
	void nothing_is_kept_of_a_client_whose_key_was_destroyed_before() {
		this.keys.destroy(this.client);

		SerializedObject<byte[]> stored = this.serializer.serialize(this.event, byte[].class);

		assertThat(text(stored)).doesNotContain("Alexandrina", "1988");
		assertThat(this.keys.findOrMake(this.client)).isEmpty();
		assertThat(((ClientRegistered) this.serializer.<byte[], Object>deserialize(stored)).details().birthDate())
			.isNull();
	}

	@Test
	void a_sealed_value_opens_with_no_other_key_and_for_no_other_client() {
		ClientId other = new ClientId(UUID.randomUUID());
		EncryptedText sealed = EncryptedText.of(this.client, "1".getBytes(StandardCharsets.UTF_8),
				this.keys.findOrMake(this.client).orElseThrow());

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> sealed.open(this.keys.findOrMake(other).orElseThrow()));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(
				() -> new EncryptedText(other, sealed.cipher()).open(this.keys.findOrMake(this.client).orElseThrow()));
	}

	@Test
	void another_master_key_states_that_it_is_the_wrong_one() {
		this.keys.findOrMake(this.client);
		ClientKeys mistaken = new ClientKeys(this.table, MasterKey.generated());

		assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> mistaken.find(this.client))
			.withMessageContaining("not wrapped by this master key");
	}

	@Test
	void a_key_that_is_lost_is_reported_and_not_taken_for_an_erasure() {
		SerializedObject<byte[]> stored = this.serializer.serialize(this.event, byte[].class);
		this.jdbc.sql("delete from personal_data.client_key where client_id = ?").param(this.client.value()).update();
		this.keys.forget(this.client);

		assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> this.serializer.deserialize(stored))
			.withStackTraceContaining("There is no key for the personal data of client " + this.client);
	}

	@Test
	void two_processes_that_meet_a_client_at_once_use_one_key() {
		ClientKeys other = new ClientKeys(this.table, this.masterKey);
		byte[] secret = "1".getBytes(StandardCharsets.UTF_8);

		EncryptedText sealed = EncryptedText.of(this.client, secret, this.keys.findOrMake(this.client).orElseThrow());

		assertThat(sealed.open(other.findOrMake(this.client).orElseThrow())).isEqualTo(secret);
	}

	@Test
	void zones_stay_readable_where_their_names_are_those_that_are_offered() {
		CourseOpened opened = opened(List.of("CROWN", "the name of Marshbanks' wife"));

		SerializedObject<byte[]> stored = this.serializer.serialize(opened, byte[].class);

		assertThat(text(stored)).contains("CROWN").doesNotContain("Marshbanks");
		assertThat((Object) this.serializer.deserialize(stored)).isEqualTo(opened);
		this.keys.destroy(this.client);
		assertThat(((CourseOpened) this.serializer.<byte[], Object>deserialize(stored)).zones())
			.containsExactly("CROWN", "[erased]");
	}

	private CourseOpened opened(List<String> zones) {
		return new CourseOpened(new CourseId(UUID.randomUUID()), this.client, this.event.clinicId(), BodySite.SCALP,
				zones, Goal.FULL_REMOVAL, 95, Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2026, 3, 1));
	}

	private static String text(SerializedObject<byte[]> stored) {
		return new String(stored.getData(), StandardCharsets.UTF_8);
	}

	private static SerializedObject<byte[]> stored(String json) {
		return new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, "ClientRegistered",
				"1");
	}

}
