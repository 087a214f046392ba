package com.fadeline.web.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TokenClaimsTests {

	private static final String ISSUER = "https://id.example";

	private static final UUID ONE = UUID.fromString("0197a000-0000-7000-8000-000000000001");

	private static final UUID TWO = UUID.fromString("0197a000-0000-7000-8000-000000000002");

	private static final TokenClaims SPLITTING = new TokenClaims(
			new OidcProperties("roles", "", "clinics", "fadeline_client", "fadeline_operator", true));

	private final TokenClaims claims = new TokenClaims(
			new OidcProperties("roles", "", "clinics", "fadeline_client", "fadeline_operator", false));

	@Test
	void roles_and_clinics_are_read_from_lists() {
		assertThat(this.claims.requester(Map.of("iss", ISSUER, "sub", "u1", "roles",
				List.of("offline_access", "specialist"), "clinics", List.of(ONE.toString(), TWO.toString()))))
			.isEqualTo(
					new Requester(ISSUER + "#u1", Role.SPECIALIST, Set.of(new ClinicId(ONE), new ClinicId(TWO)), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Sales Admin", "Not an admin", "admin manager", "admin\tx", " admin", "billing-admin" })
	void a_role_is_compared_whole_with_the_element_of_a_list_and_with_a_text(String role) {
		for (Object claim : List.of(List.of(role), role)) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.claims.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", claim)))
				.withMessageContaining("names no role");
		}
		assertThat(this.claims
			.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", List.of(role, "specialist"), "clinics",
					List.of(ONE.toString())))
			.role()).isEqualTo(Role.SPECIALIST);
	}

	@Test
	void an_element_of_a_list_is_whole_where_texts_are_split() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SPLITTING.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", List.of("Sales Admin"))));
		assertThat(SPLITTING
			.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", List.of("manager", "x"), "clinics", "")))
			.extracting(Requester::role)
			.isEqualTo(Role.MANAGER);
	}

	@Test
	void two_ids_in_an_element_of_a_list_are_none() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims
				.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", "manager", "clinics", List.of(ONE + " " + TWO))))
			.withMessageContaining("clinics");
	}

	@Test
	void a_subject_is_whole_and_carries_its_issuer() {
		assertThat(user(ISSUER, "alice smith")).isEqualTo("https://id.example#alice smith");
		assertThat(user("https://other.example", "alice smith")).isNotEqualTo(user(ISSUER, "alice smith"));
		assertThat(user(ISSUER, ONE.toString())).isNotEqualTo(ONE.toString());
	}

	@ParameterizedTest
	@CsvSource({ "'', alice", "https://id.example, ''", "https://id.example, ' '", "https://id.example, ' alice'",
			"https://id.example#a, b" })
	void who_cannot_be_distinguished_from_others_is_nobody(String issuer, String subject) {
		assertThatIllegalArgumentException().isThrownBy(() -> user(issuer, subject));
	}

	@Test
	void a_specialist_is_an_operator_by_a_claim_alone() {
		Map<String, Object> operator = Map.of("iss", ISSUER, "sub", "u1", "roles", "specialist", "fadeline_operator",
				ONE.toString());
		assertThat(this.claims.requester(operator).userId()).isEqualTo(ONE.toString());

		Map<String, Object> manager = Map.of("iss", ISSUER, "sub", "u1", "roles", "manager", "fadeline_operator",
				ONE.toString());
		assertThat(this.claims.requester(manager).userId()).isEqualTo("https://id.example#u1");
	}

	private String user(String issuer, String subject) {
		return this.claims.requester(Map.of("iss", issuer, "sub", subject, "roles", "admin")).userId();
	}

	@Test
	void one_text_may_hold_several_where_that_is_set() {
		assertThat(SPLITTING
			.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", "MANAGER other", "clinics", ONE + " " + TWO)))
			.isEqualTo(new Requester(ISSUER + "#u1", Role.MANAGER, Set.of(new ClinicId(ONE), new ClinicId(TWO)), null));
	}

	@Test
	void names_may_lead_into_a_claim_and_have_a_prefix() {
		TokenClaims nested = new TokenClaims(new OidcProperties("realm_access.roles", "fadeline-", "clinics",
				"fadeline_client", "fadeline_operator", false));

		assertThat(nested.requester(Map.of("iss", ISSUER, "sub", "u1", "realm_access",
				Map.of("roles", List.of("admin", "fadeline-manager")))))
			.extracting(Requester::role)
			.isEqualTo(Role.MANAGER);
	}

	@Test
	void of_several_roles_the_one_that_may_most_counts() {
		assertThat(this.claims.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", List.of("specialist", "admin")))
			.role()).isEqualTo(Role.ADMIN);
	}

	@Test
	void a_client_is_reported_by_a_claim_and_is_nobody_without_it() {
		assertThat(this.claims
			.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", "client", "fadeline_client", ONE.toString()))
			.clientId()).isEqualTo(new ClientId(ONE));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", "client")))
			.withMessageContaining("fadeline_client");
	}

	@Test
	void nobody_signs_in_without_a_role_nor_as_the_service_itself() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims.requester(Map.of("iss", ISSUER, "sub", "u1")));
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> this.claims.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", List.of("system", "cook"))))
			.withMessageContaining("names no role");
	}

	@Test
	void what_is_no_id_is_refused_rather_than_overlooked() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims
				.requester(Map.of("iss", ISSUER, "sub", "u1", "roles", "manager", "clinics", "Harbour")))
			.withMessageContaining("clinics");
	}

	@Test
	void a_person_is_called_by_name_if_there_is_one() {
		assertThat(TokenClaims.displayName(Map.of("iss", ISSUER, "sub", "u1", "name", "Ines Marchetti")))
			.isEqualTo("Ines Marchetti");
		assertThat(TokenClaims.displayName(Map.of("iss", ISSUER, "sub", "u1"))).isEqualTo("u1");
		assertThat(TokenClaims.displayName(Map.of("preferred_username", "alice smith"))).isEqualTo("alice smith");
	}

}
