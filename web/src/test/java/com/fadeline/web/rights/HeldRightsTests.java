package com.fadeline.web.rights;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.administration.tokens.ApiProgram;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.HttpTest;
import com.fadeline.web.TestAccounts;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import static org.assertj.core.api.Assertions.assertThat;

class HeldRightsTests extends HttpTest {

	/** The roles that sign in. */
	private static final List<Role> ROLES = List.of(Role.ADMIN, Role.MANAGER, Role.SPECIALIST, Role.CLIENT);

	@Autowired
	List<SecurityFilterChain> chains;

	@Autowired
	HandlerRights rights;

	@Test
	void each_filter_chain_holds_every_endpoint_as_its_handler_declares() {
		assertThat(this.chains).hasSize(2).allSatisfy((chain) -> {
			AuthorizationManager<HttpServletRequest> held = held(chain);
			assertThat(this.rights.all()).hasSizeGreaterThan(250)
				.allSatisfy((right) -> assertThat(callers()).allSatisfy((who) -> {
					MockHttpServletRequest request = new MockHttpServletRequest(right.method().name(),
							right.path().replaceAll("\\{\\w+}", "1"));
					boolean declared = Objects
						.requireNonNull(right.access().authorize(() -> who, new RequestAuthorizationContext(request)))
						.isGranted();
					assertThat(Objects.requireNonNull(held.authorize(() -> who, request)).isGranted())
						.as("%s as %s", right, who)
						.isEqualTo(declared);
				}));
		});
	}

	private static AuthorizationManager<HttpServletRequest> held(SecurityFilterChain chain) {
		return chain.getFilters()
			.stream()
			.filter(AuthorizationFilter.class::isInstance)
			.map((filter) -> ((AuthorizationFilter) filter).getAuthorizationManager())
			.findAny()
			.orElseThrow();
	}

	/** Returns people and programs of each role, and nobody. */
	private static List<Authentication> callers() {
		return Stream.<Authentication>concat(ROLES.stream().flatMap((role) -> {
			Requester requester = new Requester("1", role, Set.of(), null);
			return Stream.of(TestAccounts.account("Ines", requester), new ApiProgram(requester, "Accounting"))
				.map((who) -> new TestingAuthenticationToken(who, "", "ROLE_" + role));
		}), Stream.of(new AnonymousAuthenticationToken("key", "nobody",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))))
			.toList();
	}

}
