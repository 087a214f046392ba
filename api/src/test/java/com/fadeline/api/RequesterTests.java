package com.fadeline.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientId;

import static org.assertj.core.api.Assertions.assertThat;

class RequesterTests {

	private static final ClinicId HERE = new ClinicId(new UUID(0, 1));

	private static final ClinicId THERE = new ClinicId(new UUID(0, 2));

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
	void a_message_that_does_not_say_is_from_nobody() {
		assertThat(Requester.of(Map.of())).isEmpty();
		assertThat(Requester.of(Map.of(MetaDataKeys.USER_ID, "anna"))).isEmpty();
	}

}
