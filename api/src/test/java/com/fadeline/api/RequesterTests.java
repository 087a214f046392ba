package com.fadeline.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

import static org.assertj.core.api.Assertions.assertThat;

class RequesterTests {

	private static final ClinicId HERE = new ClinicId(new UUID(0, 1));

	private static final ClinicId THERE = new ClinicId(new UUID(0, 2));

	private static final ClientId ADA = new ClientId(new UUID(0, 3));

	private static final ClientId BEN = new ClientId(new UUID(0, 4));

	@Test
	void staff_of_two_clinics_are_read_from_the_metadata_they_wrote() {
		Requester specialist = new Requester("anna", Role.SPECIALIST, Set.of(HERE, THERE), null);

		assertThat(Requester.of(specialist.metaData())).contains(specialist);
	}

	@Test
	void a_client_is_read_with_whose_records_are_theirs() {
		Requester client = new Requester("ben", Role.CLIENT, Set.of(HERE), new ClientId(new UUID(0, 3)));

		assertThat(Requester.of(client.metaData())).contains(client);
	}

	@Test
	void staff_reach_as_far_as_their_clinics() {
		Requester specialist = new Requester("anna", Role.SPECIALIST, Set.of(HERE), null);

		assertThat(specialist.isFor(HERE, ADA)).isTrue();
		assertThat(specialist.isFor(THERE, ADA)).isFalse();
		assertThat(specialist.isFor(clients(Set.of(HERE)))).isTrue();
		assertThat(specialist.isFor(clients(Set.of(HERE, THERE)))).isFalse();
		assertThat(specialist.isFor(clients(null))).as("all clinics").isFalse();
		assertThat(specialist.confines()).containsExactly(HERE);
	}

	@Test
	void clients_reach_as_far_as_themselves() {
		Requester client = new Requester("ada", Role.CLIENT, Set.of(HERE), ADA);

		assertThat(client.isFor(HERE, ADA)).isTrue();
		assertThat(client.isFor(HERE, BEN)).isFalse();
		assertThat(client.isFor(new FindClientProgress(ADA, null))).isTrue();
		assertThat(client.isFor(new FindClientProgress(BEN, null))).isFalse();
		assertThat(client.isFor(new FindClientProgress(ADA, Set.of(THERE)))).isFalse();
		assertThat(client.isFor(clients(Set.of(HERE)))).isFalse();
		assertThat(new Requester("nobody", Role.CLIENT, Set.of(HERE), null).isFor(HERE, ADA)).isFalse();
	}

	@Test
	void an_administrator_reaches_everywhere() {
		Requester admin = new Requester("root", Role.ADMIN, Set.of(), null);

		assertThat(admin.isFor(THERE, BEN)).isTrue();
		assertThat(admin.isFor(clients(null))).isTrue();
		assertThat(admin.confines()).isNull();
	}

	private static SearchClients clients(@Nullable Set<ClinicId> clinics) {
		return new SearchClients(null, clinics, 0, 20);
	}

	@Test
	void a_message_that_does_not_state_is_from_nobody() {
		assertThat(Requester.of(Map.of())).isEmpty();
		assertThat(Requester.of(Map.of(MetaDataKeys.USER_ID, "anna"))).isEmpty();
	}

}
