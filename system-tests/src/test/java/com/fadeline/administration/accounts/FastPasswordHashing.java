package com.fadeline.administration.accounts;

import java.security.SecureRandom;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Password hashing with less memory than in production: tests sign in hundreds of times,
 * and none of those passwords is worth a guess. What a real service takes is in
 * {@link PasswordsTests}.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FastPasswordHashing {

	@Bean
	@Primary
	Passwords quickPasswords() {
		return new Passwords(new SecureRandom(), 16);
	}

}
