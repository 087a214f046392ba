package com.fadeline.web;

import java.time.LocalDate;

import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ClientChangeTests extends HttpTest {

	private static final String CLIENT = "/api/clients/" + Samples.CLIENT;

	@Test
	void details_are_replaced_and_the_reference_to_the_source_stays() {
		this.buses.show(FindClient.class, Samples.client(4));

		assertThat(put(CLIENT, """
				{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'Lovelace', 'birthDate': '1985-12-10',
				 'phone': '+44 20 7946 0000'}""".formatted(Samples.CLIENT, Samples.CLINIC)))
			.hasStatus(HttpStatus.NO_CONTENT);

		assertThat(this.buses.command(ChangeClientDetails.class).details()).isEqualTo(
				new ClientDetails("Ada", "Lovelace", LocalDate.of(1985, 12, 10), null, "+44 20 7946 0000", "blog-ada"));
	}

	@Test
	void what_is_known_of_a_person_is_not_taken_away_nor_moved() {
		this.buses.show(FindClient.class, Samples.client(4));

		MvcTestResult answer = put(CLIENT, """
				{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada'}""".formatted(Samples.COURSE, Samples.COURSE));

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(answer).bodyJson()
			.extractingPath("$.errors[*].field")
			.asArray()
			.containsExactly("id", "clinicId", "familyName", "birthDate");
	}

	@Test
	void a_client_of_an_imported_history_may_stay_without_a_name() {
		this.buses.show(FindClient.class, new ClientView(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC),
				null, null, null, null, null, "blog-x", null, 0));

		assertThat(put(CLIENT, "{'email': 'x@example.com'}")).hasStatus(HttpStatus.NO_CONTENT);
	}

	@Test
	void a_client_who_is_not_there_cannot_be_changed() {
		assertThat(put(CLIENT, "{'email': 'x@example.com'}")).hasStatus(HttpStatus.NOT_FOUND);
	}

}
