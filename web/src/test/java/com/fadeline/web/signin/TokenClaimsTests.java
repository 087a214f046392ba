package com.fadeline.web.signin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TokenClaimsTests {

	private static final UUID ONE = UUID.fromString("0197a000-0000-7000-8000-000000000001");

	private static final UUID TWO = UUID.fromString("0197a000-0000-7000-8000-000000000002");

	private final TokenClaims claims = new TokenClaims(new OidcProperties("roles", "", "clinics", "fadeline_client"));

	@Test
	void roles_and_clinics_are_read_from_lists() {
		assertThat(this.claims.requester(Map.of("sub", "u1", "roles", List.of("offline_access", "specialist"),
				"clinics", List.of(ONE.toString(), TWO.toString()))))
			.isEqualTo(new Requester("u1", Role.SPECIALIST, Set.of(new ClinicId(ONE), new ClinicId(TWO)), null));
	}

	@Test
	void one_text_may_hold_several() {
		assertThat(this.claims.requester(Map.of("sub", "u1", "roles", "MANAGER other", "clinics", ONE + " " + TWO)))
			.isEqualTo(new Requester("u1", Role.MANAGER, Set.of(new ClinicId(ONE), new ClinicId(TWO)), null));
	}

	@Test
	void names_may_lead_into_a_claim_and_have_a_prefix() {
		TokenClaims nested = new TokenClaims(
				new OidcProperties("realm_access.roles", "fadeline-", "clinics", "fadeline_client"));

		assertThat(nested
			.requester(Map.of("sub", "u1", "realm_access", Map.of("roles", List.of("admin", "fadeline-manager")))))
			.extracting(Requester::role)
			.isEqualTo(Role.MANAGER);
	}

	@Test
	void of_several_roles_the_one_that_may_most_counts() {
		assertThat(this.claims.requester(Map.of("sub", "u1", "roles", List.of("specialist", "admin"))).role())
			.isEqualTo(Role.ADMIN);
	}

	@Test
	void a_client_is_told_by_a_claim_and_is_nobody_without_it() {
		assertThat(this.claims.requester(Map.of("sub", "u1", "roles", "client", "fadeline_client", ONE.toString()))
			.clientId()).isEqualTo(new ClientId(ONE));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims.requester(Map.of("sub", "u1", "roles", "client")))
			.withMessageContaining("fadeline_client");
	}

	@Test
	void nobody_signs_in_without_a_role_nor_as_the_service_itself() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.claims.requester(Map.of("sub", "u1")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims.requester(Map.of("sub", "u1", "roles", List.of("system", "cook"))))
			.withMessageContaining("names no role");
	}

	@Test
	void what_is_no_id_is_refused_rather_than_overlooked() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.claims.requester(Map.of("sub", "u1", "roles", "manager", "clinics", "Harbour")))
			.withMessageContaining("clinics");
	}

	@Test
	void a_person_is_called_by_name_if_there_is_one() {
		assertThat(TokenClaims.displayName(Map.of("sub", "u1", "name", "Ines Marchetti"))).isEqualTo("Ines Marchetti");
		assertThat(TokenClaims.displayName(Map.of("sub", "u1"))).isEqualTo("u1");
	}

}
