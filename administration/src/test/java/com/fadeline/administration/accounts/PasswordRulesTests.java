package com.fadeline.administration.accounts;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	private static final List<String> INES = List.of("ines.marchetti", "Ines Marchetti");

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "aaaaaaaaaaaa", "123456789012", "qwertyuiop12", "ines.marchettispec",
			"InesMarchetti2026!", "marchetti-ines", "fadeline2026", "fadeline-demo", "Fadeline!Fadeline",
			"P@ssw0rd2026", "iloveyou2026!", "abcabcabcabc", "sunshine2026!!", "abcdefghijklm", "zyxwvutsrqpo",
			"yxcvbnmasdfgh", "121212121212", "!!dragon!!!!", "98765432109876", "short", "" })
	void what_guessers_try_first_is_no_password(String password) {
		assertThat(PasswordRules.fault(password, INES)).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "correct horse battery", "the right password", "a password for tests",
			"k5wq2r7x3mz4nbtq6yhd", "Ines likes green tea", "Haus-am-See-mit-Kirschbaum", "the password until now" })
	void what_is_hard_to_guess_may_be_chosen_whatever_characters_it_has(String password) {
		assertThat(PasswordRules.fault(password, INES)).isNull();
	}

}
