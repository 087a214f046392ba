package com.fadeline.web.rights;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.fadeline.administration.tokens.ApiProgram;
import com.fadeline.api.Role;
import com.fadeline.api.rights.Rights;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

/**
 * Value object of an endpoint and who may call it.
 *
 * @param path with the names of its variables in braces
 */
public record HandlerRight(HttpMethod method, String path, AllowedRoles allowed) {

	/** Returns the roles that may call it; none if it is open to everybody or nobody. */
	Set<Role> roles() {
		List<Class<?>> messages = List.of(this.allowed.sending());
		Set<Role> roles = messages.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.allOf(Role.class);
		messages.forEach((message) -> roles.retainAll(Rights.of(message)));
		roles.addAll(List.of(this.allowed.value()));
		return roles;
	}

	boolean isForSomebody() {
		return this.allowed.everybody() || !roles().isEmpty();
	}

	AuthorizationManager<RequestAuthorizationContext> access() {
		if (this.allowed.everybody()) {
			return SingleResultAuthorizationManager.permitAll();
		}
		AuthorizationManager<RequestAuthorizationContext> roles = hasAnyRole(
				roles().stream().map(Role::name).toArray(String[]::new));
		return this.allowed.programs() ? roles : allOf(roles, HandlerRight::isPerson);
	}

	private static AuthorizationResult isPerson(Supplier<? extends @Nullable Authentication> who, Object request) {
		@Nullable Authentication known = who.get();
		return new AuthorizationDecision(known != null && !(known.getPrincipal() instanceof ApiProgram));
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
