package com.fadeline.administration.accounts;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	private final Passwords passwords = new Passwords(new SecureRandom());

	@Test
	void a_password_is_hashed_at_the_cost_that_owasp_advises() {
		String hash = this.passwords.hash("correct horse battery");

		assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
		assertThat(this.passwords.matches("correct horse battery", hash)).isTrue();
		assertThat(this.passwords.matches("correct horse batter", hash)).isFalse();
	}

}
