package com.fadeline.web.signin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientId;
import org.jspecify.annotations.Nullable;

/** Reads who somebody is from what an OpenID provider says of them. */
class TokenClaims {

	/** The one that may most comes first; nobody signs in as the service itself. */
	private static final List<Role> ROLES = List.of(Role.ADMIN, Role.MANAGER, Role.SPECIALIST, Role.CLIENT);

	private final OidcProperties names;

	TokenClaims(OidcProperties names) {
		this.names = names;
	}

	/**
	 * As whom somebody sends messages.
	 * @throws IllegalArgumentException if the claims name no role of ours, or what is no
	 * id
	 */
	Requester requester(Map<String, Object> claims) {
		Set<String> given = texts(claims, this.names.roleClaim()).collect(Collectors.toSet());
		Role role = ROLES.stream()
			.filter((some) -> given.stream().anyMatch((this.names.rolePrefix() + some)::equalsIgnoreCase))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					"The claim %s names no role of Fadeline".formatted(this.names.roleClaim())));
		Set<ClinicId> clinics = ids(claims, this.names.clinicsClaim(), ClinicId::new);
		Set<ClientId> client = (role == Role.CLIENT) ? ids(claims, this.names.clientClaim(), ClientId::new) : Set.of();
		if (role == Role.CLIENT && client.size() != 1) {
			throw new IllegalArgumentException(
					"The claim %s of a client is not one id".formatted(this.names.clientClaim()));
		}
		String subject = texts(claims, "sub").findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The claim sub is missing"));
		return new Requester(subject, role, clinics, client.stream().findFirst().orElse(null));
	}

	/** What they are called on pages. */
	static String displayName(Map<String, Object> claims) {
		return Stream.of("name", "preferred_username", "sub")
			.flatMap((claim) -> texts(claims, claim))
			.findFirst()
			.orElse("");
	}

	private static <T> Set<T> ids(Map<String, Object> claims, String claim, Function<UUID, T> type) {
		try {
			return texts(claims, claim).map(UUID::fromString).map(type).collect(Collectors.toSet());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The claim %s holds what is no id".formatted(claim), ex);
		}
	}

	/** The texts of a claim, whether it holds one, several with blanks, or a list. */
	private static Stream<String> texts(Map<String, Object> claims, String claim) {
		Object value = value(claims, claim);
		Stream<?> values = (value instanceof Collection<?> several) ? several.stream() : Stream.ofNullable(value);
		return values.filter(String.class::isInstance)
			.map(String.class::cast)
			.flatMap((text) -> Stream.of(claim.equals("name") ? new String[] { text } : text.strip().split("\\s+")))
			.filter((text) -> !text.isEmpty());
	}

	private static @Nullable Object value(Map<?, ?> claims, String claim) {
		Object whole = claims.get(claim);
		int dot = claim.indexOf('.');
		if (whole != null || dot < 0) {
			return whole;
		}
		return (claims.get(claim.substring(0, dot)) instanceof Map<?, ?> inner) ? value(inner, claim.substring(dot + 1))
				: null;
	}

}
