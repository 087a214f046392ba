package com.fadeline.wording;

import java.util.Locale;
import java.util.MissingResourceException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagesTests {

	@Test
	void a_mail_is_in_the_language_of_whoever_has_it_sent() {
		assertThat(new Messages(Locale.ENGLISH).of("mail.signIn.text", "LINK", "3 May 2026, 14:30", "Europe/London"))
			.isEqualTo(
					"""
							Open this link to see the progress of your treatment:

							LINK

							It works once, until 3 May 2026, 14:30 (Europe/London). Keep it to yourself: anyone who opens it can see your records.
							If you did not expect this e-mail, ignore it.
							""");
		assertThat(new Messages(Locale.GERMANY).of("mail.signIn.subject")).isEqualTo("Ihr Anmeldelink");
	}

	@Test
	void a_language_without_bundles_has_the_texts_of_the_default() {
		assertThat(new Messages(Locale.FRENCH).of("mail.signIn.subject")).isEqualTo("Your sign-in link");
	}

	@Test
	void a_key_that_no_bundle_has_is_named() {
		assertThatExceptionOfType(MissingResourceException.class)
			.isThrownBy(() -> new Messages(Locale.ENGLISH).of("told.nowhere"))
			.withMessageContaining("told.nowhere");
	}

}
