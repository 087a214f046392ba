package com.fadeline.administration.accounts;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.limits.SignInAttempts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FirstAdministratorTests {

	private static final Pattern PRINTED = Pattern.compile("as admin with the password ([a-z2-7]{24})");

	private static final AccountsDatabase DATABASE = AccountsDatabase.fresh();

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	private final Passwords passwords = new Passwords(new SecureRandom(), 16);

	private final AccountTable accounts = DATABASE.accounts(true);

	@BeforeEach
	void forgetAll() {
		DATABASE.client().sql("truncate access.account cascade").update();
	}

	@Test
	void a_generated_password_is_printed_once_and_works() {
		// when
		start(null, false);
		// then
		Matcher said = PRINTED.matcher(printed());
		assertThat(said.find()).isTrue();
		assertThat(signIn(said.group(1))).isEqualTo("admin");
		assertThat(admin()).map(Account::requester).map(Requester::role).contains(Role.ADMIN);
		// when
		this.printed.reset();
		start(null, false);
		// then
		assertThat(printed()).isEmpty();
		assertThat(signIn(said.group(1))).isEqualTo("admin");
	}

	@Test
	void a_given_password_is_taken_and_not_printed_and_a_later_one_changes_nothing() {
		start("correct horse battery", false);
		start("another one altogether", false);

		assertThat(printed()).isEmpty();
		assertThat(signIn("correct horse battery")).isEqualTo("admin");
		assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> signIn("another one altogether"));
	}

	@Test
	void a_demo_has_an_administrator_of_its_own_and_what_follows_it_gets_one() {
		// given
		start(null, true);
		assertThat(admin()).isEmpty();
		this.accounts
			.replaceDemo(List.of(new NewAccount(new Requester(UUID.randomUUID().toString(), Role.ADMIN, Set.of(), null),
					"demo-admin", "Demo", "hash")));
		// when
		start(null, false);
		// then
		assertThat(admin()).isPresent();
	}

	@Test
	void a_forgotten_password_is_replaced_by_a_reset_which_opens_the_account_again() {
		// given
		start("correct horse battery", false);
		DATABASE.client()
			.sql("update access.account set enabled = false, locked_until = now() + interval '1 day'")
			.update();
		// when
		reset(null);
		// then
		Matcher said = PRINTED.matcher(printed());
		assertThat(said.find()).isTrue();
		assertThat(signIn(said.group(1))).isEqualTo("admin");
		// when
		reset("another one altogether");
		// then
		assertThat(signIn("another one altogether")).isEqualTo("admin");
	}

	@Test
	void a_reset_where_nobody_has_an_account_is_a_first_start() {
		reset("correct horse battery");

		assertThat(signIn("correct horse battery")).isEqualTo("admin");
	}

	@Test
	void a_short_password_is_refused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new AdminProperties("short", false))
			.withMessageContaining("choose one of 12 to 200");
		assertThat(new AdminProperties(" ", false).password()).isNull();
	}

	private void start(@Nullable String password, boolean demo) {
		startWith(new AdminProperties(password, false), demo);
	}

	private void reset(@Nullable String password) {
		startWith(new AdminProperties(password, true), false);
	}

	private void startWith(AdminProperties properties, boolean demo) {
		new FirstAdministrator(this.accounts, this.passwords, properties, demo, UUID::randomUUID, new SecureRandom(),
				new PrintStream(this.printed, true, StandardCharsets.UTF_8),
				() -> Instant.now().plus(Duration.ofHours(72)))
			.run(new DefaultApplicationArguments());
	}

	private Optional<Account> admin() {
		return this.accounts.find("admin");
	}

	private String signIn(String password) {
		AccountLockout lockOut = new AccountLockout(DATABASE.client(),
				new SignInProperties(10, 100, Duration.ofMinutes(15), Duration.ofHours(72)), Clock.systemUTC());
		return new PasswordSignIn(this.accounts, this.passwords, lockOut, new SignInAttempts(1000),
				(account, source) -> {
				}, RecentAccounts.KEPT)
			.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("admin", password))
			.getName();
	}

	private String printed() {
		return this.printed.toString(StandardCharsets.UTF_8);
	}

}
