package com.fadeline.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenRulesTests {

	private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

	private final TokenRules rules = new TokenRules(Clock.fixed(NOW, ZoneOffset.UTC));

	@Test
	void a_token_of_the_last_day_that_ends_is_taken() {
		assertThat(isGood(NOW.minus(Duration.ofHours(23)), NOW.plusSeconds(60))).isTrue();
	}

	@Test
	void a_token_without_an_end_is_refused() {
		assertThat(isGood(NOW, null)).isFalse();
	}

	@Test
	void a_token_older_than_a_day_or_of_the_future_is_refused() {
		assertThat(isGood(NOW.minus(Duration.ofHours(25)), NOW.plusSeconds(60))).isFalse();
		assertThat(isGood(NOW.plus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(2)))).isFalse();
	}

	@Test
	void a_token_that_does_not_state_its_age_ends_within_a_day() {
		Instant soon = NOW.plus(Duration.ofHours(23));
		Instant late = NOW.plus(Duration.ofHours(25));

		assertThat(isGood(null, soon)).isTrue();
		assertThat(isGood(null, late)).isFalse();
		assertThat(isGood(soon.minusSeconds(1), soon)).isTrue();
		assertThat(isGood(late.minusSeconds(1), late)).isFalse();
	}

	@Test
	void an_id_token_is_no_access_token() {
		for (String claim : List.of("at_hash", "c_hash")) {
			assertThat(isGood((token) -> token.claim(claim, "x"))).isFalse();
		}
		assertThat(isGood((token) -> token.claim("typ", "ID"))).isFalse();
		assertThat(isGood((token) -> token.claim("typ", "Bearer"))).isTrue();
	}

	@Test
	void no_start_where_tokens_are_taken_for_whomever_they_are_made() {
		JwtDecoder decoder = (token) -> token("x").build();

		assertThatThrownBy(() -> signIn(decoder, List.of())).isInstanceOf(UnsafeSettingsException.class)
			.hasMessageContaining("jwt.audiences");
		assertThatThrownBy(() -> signIn(decoder, List.of(" "))).isInstanceOf(UnsafeSettingsException.class);
		assertThatCode(() -> signIn(decoder, List.of("fadeline"))).doesNotThrowAnyException();
		assertThatCode(() -> signIn(null, List.of())).doesNotThrowAnyException();
	}

	private static void signIn(@Nullable JwtDecoder decoder, List<String> audiences) {
		new OidcSignIn(new TokenClaims(new OidcProperties("roles", "", "clinics", "client", "operator", false)),
				provider(decoder), audiences, provider((ClientRegistrationRepository) null));
	}

	private static <T> ObjectProvider<T> provider(@Nullable T bean) {
		return new ObjectProvider<>() {

			@Override
			public Stream<T> stream() {
				return Stream.ofNullable(bean);
			}

			@Override
			public @Nullable T getIfAvailable() {
				return bean;
			}

		};
	}

	private boolean isGood(@Nullable Instant issued, @Nullable Instant expiry) {
		return isGood((token) -> token.issuedAt(issued).expiresAt(expiry));
	}

	private boolean isGood(Consumer<Jwt.Builder> change) {
		Jwt.Builder token = token("x").issuedAt(NOW).expiresAt(NOW.plusSeconds(60));
		change.accept(token);
		return !this.rules.validate(token.build()).hasErrors();
	}

	private static Jwt.Builder token(String subject) {
		return Jwt.withTokenValue("token").header("alg", "RS256").subject(subject);
	}

}
