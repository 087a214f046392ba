package com.fadeline.app.accounts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class LockOutTests {

	private static final String PASSWORD = "the right password";

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final Duration LOCK = Duration.ofMinutes(15);

	private static AccountsDatabase database;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private Passwords passwords = new Passwords(new SecureRandom(), 16);

	private String name = "somebody." + UUID.randomUUID();

	private PasswordSignIn signIn;

	@BeforeAll
	static void migrate() {
		database = AccountsDatabase.fresh();
	}

	@BeforeEach
	void begin() {
		add();
		start();
	}

	private void add() {
		database.accounts(false)
			.add(new NewAccount(new Requester(UUID.randomUUID().toString(), Role.MANAGER, Set.of(), null), this.name,
					"Somebody", this.passwords.hash(PASSWORD)));
	}

	@Test
	void three_wrong_passwords_in_a_row_lock_the_account_for_a_while() {
		// given
		assertThat(List.of(opens("wrong"), opens("wrong"), opens(PASSWORD))).containsExactly(false, false, true);
		// when
		assertThat(List.of(opens("a"), opens("b"), opens("c"))).containsOnly(false);
		// then
		assertThat(opens(PASSWORD)).isFalse();
		// when
		passes(LOCK.minusSeconds(1));
		// then
		assertThat(opens(PASSWORD)).isFalse();
		// when
		passes(Duration.ofSeconds(1));
		// then
		assertThat(opens(PASSWORD)).isTrue();
	}

	@Test
	void a_restart_forgets_nothing() {
		// given
		opens("a");
		opens("b");
		start();
		opens("c");
		// when
		start();
		// then
		assertThat(opens(PASSWORD)).isFalse();
	}

	@Test
	void attempts_while_it_is_locked_do_not_prolong_it_and_afterwards_all_are_given_again() {
		// given
		Stream.of("a", "b", "c").forEach(this::opens);
		passes(LOCK.dividedBy(2));
		Stream.of("d", "e", "f").forEach(this::opens);
		// when
		passes(LOCK.dividedBy(2));
		// then
		assertThat(List.of(opens("g"), opens("h"), opens(PASSWORD))).containsExactly(false, false, true);
	}

	@Test
	void guesses_at_the_same_time_are_no_more_than_one_after_the_other() {
		try (ExecutorService guesses = Executors.newFixedThreadPool(8)) {
			for (int guess = 0; guess < 12; guess++) {
				guesses.execute(() -> opens("guess"));
			}
		}

		assertThat(opens(PASSWORD)).isFalse();
	}

	@Test
	void nothing_tells_which_part_was_wrong() {
		// given
		Throwable wrongPassword = catchThrowable(() -> authenticate(this.name, "wrong"));
		Stream.of("a", "b").forEach(this::opens);
		// when
		Throwable locked = catchThrowable(() -> authenticate(this.name, PASSWORD));
		Throwable unknown = catchThrowable(() -> authenticate("nobody", "wrong"));
		Throwable impossible = catchThrowable(() -> authenticate("no\u0000body", "wrong"));
		// then
		assertThat(List.of(wrongPassword, locked, unknown, impossible))
			.allSatisfy((failure) -> assertThat(failure).isInstanceOf(BadCredentialsException.class)
				.hasMessage(wrongPassword.getMessage()));
	}

	@Test
	void an_unknown_name_and_a_locked_account_take_as_long_as_a_wrong_password() {
		// given
		this.passwords = new Passwords(new SecureRandom());
		this.name = "somebody." + UUID.randomUUID();
		begin();
		opens(PASSWORD);
		long wrongPassword = work(() -> catchThrowable(() -> authenticate(this.name, UUID.randomUUID().toString())));
		// when
		long locked = work(() -> opens(PASSWORD));
		long unknown = work(() -> catchThrowable(() -> authenticate("nobody", "wrong")));
		// then
		assertThat(List.of(locked, unknown)).allSatisfy((time) -> assertThat(time).isGreaterThan(wrongPassword / 3));
	}

	/** Time of the processor in ns, which a busy machine does not change much. */
	private static long work(Runnable attempt) {
		return LongStream.generate(() -> {
			long before = THREADS.getCurrentThreadCpuTime();
			attempt.run();
			return THREADS.getCurrentThreadCpuTime() - before;
		}).limit(3).min().orElseThrow();
	}

	private void start() {
		this.signIn = new PasswordSignIn(database.accounts(false), this.passwords,
				new LockOut(database.client(), new SignInProperties(3, LOCK), this.clock));
	}

	private void passes(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

	private boolean opens(String password) {
		try {
			authenticate(this.name, password);
			return true;
		}
		catch (BadCredentialsException ex) {
			return false;
		}
	}

	private void authenticate(String name, String password) {
		this.signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
	}

}
