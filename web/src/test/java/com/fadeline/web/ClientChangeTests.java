package com.fadeline.web;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ClientChangeTests extends HttpTest {

	private static final String ADA = "{'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-12-10'";

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
	void a_profile_stays_unless_another_one_is_sent() {
		this.buses.show(FindClient.class, Samples.clientWithProfile(4));

		assertThat(put(CLIENT, ADA + "}")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.command(ChangeClientDetails.class).details().profile()).isEqualTo(Samples.PROFILE);

		assertThat(put(CLIENT, ADA + ", 'reference': 'K-17', 'profile': {'warnings': [' faints '], 'doctor': {}}}"))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.command(ChangeClientDetails.class).details()).returns("K-17", ClientDetails::reference)
			.returns(new ClientProfile(List.of("faints"), null, null, null, null, null), ClientDetails::profile);

		assertThat(put(CLIENT, ADA + ", 'reference': '', 'profile': {}}")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.command(ChangeClientDetails.class).details())
			.isEqualTo(new ClientDetails("Ada", "Byron", LocalDate.of(1985, 12, 10), null, null, null));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{'language': 'xx'}                                | profile.language
			{'warnings': ['']}                                | profile.warnings[0].<list element>
			{'warnings': [1,2,3,4,5,6,7,8,9,10,11]}           | profile.warnings
			""")
	void a_profile_that_cannot_be_meant_is_refused(String profile, String field) {
		this.buses.show(FindClient.class, Samples.client(4));

		MvcTestResult answer = put(CLIENT, "%s, 'profile': %s}".formatted(ADA, profile));

		assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(answer).bodyJson().extractingPath("$.errors[0].field").asString().startsWith(field.split("\\[")[0]);
		assertThat(this.buses.commands()).isEmpty();
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
