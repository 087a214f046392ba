package com.fadeline.web.signin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/** Mapper of the claims of an OpenID provider to a requester. */
class TokenClaims {

	/**
	 * Roles from the most powerful down; the role of the service itself cannot sign in.
	 */
	private static final List<Role> ROLES = List.of(Role.ADMIN, Role.MANAGER, Role.SPECIALIST, Role.CLIENT);

	/** OpenID Connect Core 1.0, section 2: characters of a subject. */
	private static final int LONGEST_SUBJECT = 255;

	private final OidcProperties names;

	TokenClaims(OidcProperties names) {
		this.names = names;
	}

	/**
	 * Returns the requester.
	 * @throws IllegalArgumentException if the claims name none of our roles, or an
	 * invalid id
	 */
	Requester requester(Map<String, Object> claims) {
		Set<String> given = values(claims, this.names.roleClaim()).collect(Collectors.toSet());
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
		return new Requester((role == Role.SPECIALIST) ? operator(claims) : subject(claims), role, clinics,
				client.stream().findFirst().orElse(null));
	}

	/**
	 * Returns the operator as whom a specialist is booked; without that claim the
	 * subject.
	 */
	private String operator(Map<String, Object> claims) {
		Set<OperatorId> operators = ids(claims, this.names.operatorClaim(), OperatorId::new);
		if (operators.size() > 1) {
			throw new IllegalArgumentException(
					"The claim %s of a specialist is more than one id".formatted(this.names.operatorClaim()));
		}
		return operators.stream().findFirst().map(OperatorId::toString).orElseGet(() -> subject(claims));
	}

	/**
	 * Returns the subject together with its issuer: two providers may give the same one
	 * to two people, and none may give the id of a local account (OpenID Connect Core
	 * 1.0, 5.7).
	 */
	private static String subject(Map<String, Object> claims) {
		String issuer = text(claims, "iss");
		String subject = text(claims, "sub");
		if (issuer.indexOf('#') >= 0 || !subject.equals(subject.strip()) || subject.length() > LONGEST_SUBJECT
				|| subject.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException("The claims iss and sub do not say who it is");
		}
		return issuer + '#' + subject;
	}

	/** Returns the name shown on pages. */
	static String displayName(Map<String, Object> claims) {
		return Stream.of("name", "preferred_username", "sub")
			.map((claim) -> value(claims, claim))
			.filter(String.class::isInstance)
			.map((text) -> text.toString().strip())
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

	private <T> Set<T> ids(Map<String, Object> claims, String claim, Function<UUID, T> type) {
		try {
			return values(claims, claim).map(UUID::fromString).map(type).collect(Collectors.toSet());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The claim %s holds what is no id".formatted(claim), ex);
		}
	}

	/**
	 * Returns the values of a claim. An element of a list is one value, even with blanks
	 * in it; so is a text, unless texts are set to hold several.
	 */
	private Stream<String> values(Map<String, Object> claims, String claim) {
		return switch (value(claims, claim)) {
			case Collection<?> several -> several.stream().filter(String.class::isInstance).map(String.class::cast);
			case String text when this.names.splitTexts() ->
				Stream.of(text.split("\\s+")).filter((word) -> !word.isEmpty());
			case String text when !text.isEmpty() -> Stream.of(text);
			case null, default -> Stream.empty();
		};
	}

	private static String text(Map<String, Object> claims, String claim) {
		Object value = claims.get(claim);
		String text = (value == null) ? "" : value.toString();
		if (text.isBlank()) {
			throw new IllegalArgumentException("The claim %s is missing".formatted(claim));
		}
		return text;
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
