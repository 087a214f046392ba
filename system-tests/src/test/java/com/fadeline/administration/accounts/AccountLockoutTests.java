package com.fadeline.administration.accounts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.web.limits.SignInAttempts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@RunsInParallel
class AccountLockoutTests {

	private static final String PASSWORD = "the right password";

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final Duration LOCK = Duration.ofMinutes(15);

	private static AccountsDatabase database;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private Passwords passwords = new Passwords(new SecureRandom(), 16);

	private String name = "somebody." + UUID.randomUUID();

	private SignInAttempts attempts = new SignInAttempts(1000);

	private final List<String> locked = Collections.synchronizedList(new ArrayList<>());

	private String address = "192.0.2.1";

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
		add(Role.MANAGER);
	}

	private void add(Role role) {
		add(role, null);
	}

	private void add(Role role, @Nullable Instant passwordUntil) {
		database.accounts(false)
			.add(new NewAccount(new Requester(UUID.randomUUID().toString(), role, Set.of(), null), this.name,
					"Somebody", this.passwords.hash(PASSWORD), passwordUntil));
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
	void nothing_reveals_which_part_was_wrong() {
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

	/**
	 * Time of the processor in ns that the threads which hash took, which a busy machine
	 * does not change much.
	 */
	private static long work(Runnable attempt) {
		return LongStream.generate(() -> {
			long before = hashing();
			attempt.run();
			return hashing() - before;
		}).limit(3).min().orElseThrow();
	}

	private static long hashing() {
		return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
			.filter((thread) -> thread != null && thread.getThreadName().startsWith("password-check-"))
			.mapToLong((thread) -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
			.sum();
	}

	@Test
	void a_lock_holds_for_the_address_that_failed_alone() {
		Stream.of("a", "b", "c").forEach(this::opens);
		assertThat(opens(PASSWORD)).isFalse();
		assertThat(this.locked).containsExactly("192.0.2.1");

		this.address = "192.0.2.2";

		assertThat(opens(PASSWORD)).isTrue();
	}

	@Test
	void guesses_from_many_addresses_lock_it_for_all_but_those_that_signed_in_lately() {
		// given
		assertThat(opens(PASSWORD)).isTrue();
		// when
		guessFromManyAddresses();
		// then
		this.address = "192.0.2.99";
		assertThat(opens(PASSWORD)).isFalse();
		this.address = "192.0.2.1";
		assertThat(opens(PASSWORD)).isTrue();
		// when
		passes(LOCK);
		// then
		this.address = "192.0.2.99";
		assertThat(opens(PASSWORD)).isTrue();
	}

	@Test
	void the_last_administrator_is_never_locked_from_everywhere() {
		// given
		this.name = "admin." + UUID.randomUUID();
		database.client().sql("update access.account set enabled = false where role = 'ADMIN'").update();
		add(Role.ADMIN);
		// when
		guessFromManyAddresses();
		// then
		this.address = "192.0.2.99";
		assertThat(opens(PASSWORD)).isTrue();
		// given
		String last = this.name;
		this.name = "admin." + UUID.randomUUID();
		add(Role.ADMIN);
		// when
		guessFromManyAddresses();
		// then
		this.address = "192.0.2.98";
		assertThat(opens(PASSWORD)).isFalse();
		this.name = last;
		assertThat(opens(PASSWORD)).isTrue();
	}

	@Test
	void of_200_wrong_passwords_at_once_60_are_checked_and_a_right_one_passes_where_it_was_right_before() {
		// given
		this.attempts = new SignInAttempts(60);
		start();
		assertThat(opens(PASSWORD)).isTrue();
		this.passwords.forget(PASSWORD, hash());
		start();
		AtomicInteger refused = new AtomicInteger();
		// when
		try (ExecutorService guesses = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int guess = 0; guess < 200; guess++) {
				String unknown = "nobody." + guess;
				guesses.execute(() -> {
					if (catchThrowable(() -> authenticate(unknown, "wrong")) instanceof ResponseStatusException ex
							&& ex.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS) {
						refused.incrementAndGet();
					}
				});
			}
		}
		// then
		assertThat(refused.get()).isBetween(200 - 70, 200 - 60);
		assertThat(opens(PASSWORD)).isTrue();
	}

	@Test
	void the_same_right_password_many_times_at_once_is_one_attempt() {
		List<Boolean> opened = Collections.synchronizedList(new ArrayList<>());
		try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int request = 0; request < 30; request++) {
				requests.execute(() -> opened.add(opens(PASSWORD)));
			}
		}

		assertThat(opened).hasSize(30).containsOnly(true);
	}

	@Test
	void an_issued_password_works_until_its_time_is_over() {
		this.name = "issued." + UUID.randomUUID();
		add(Role.MANAGER, this.now.get().plus(Duration.ofHours(72)));

		passes(Duration.ofHours(72).minusSeconds(1));
		assertThat(opens(PASSWORD)).isTrue();
		passes(Duration.ofSeconds(1));
		assertThat(opens(PASSWORD)).isFalse();
	}

	@Test
	void addresses_without_use_for_as_long_as_the_rules_count_are_deleted() {
		// given
		assertThat(opens(PASSWORD)).isTrue();
		this.address = "192.0.2.2";
		opens("wrong");
		passes(Duration.ofDays(29));
		this.address = "192.0.2.3";
		opens("wrong");
		// when
		AccountLockout.deleteUnused(database.client(), this.now.get());
		// then
		assertThat(addresses()).containsExactly("192.0.2.1", "192.0.2.2", "192.0.2.3");
		// when
		passes(Duration.ofDays(1));
		AccountLockout.deleteUnused(database.client(), this.now.get());
		// then
		assertThat(addresses()).containsExactly("192.0.2.3");
	}

	private List<String> addresses() {
		return database.client()
			.sql("""
					select source from access.sign_in_source
					where account_id = (select id from access.account where login_name = :name) order by source""")
			.param("name", this.name)
			.query(String.class)
			.list();
	}

	private void guessFromManyAddresses() {
		for (int guess = 0; guess < 9; guess++) {
			this.address = "198.51.100." + guess;
			assertThat(opens("guess")).isFalse();
		}
	}

	private String hash() {
		return String.valueOf(database.accounts(false).find(this.name).orElseThrow().passwordHash());
	}

	private void start() {
		this.signIn = new PasswordSignIn(
				database.accounts(false), this.passwords, new AccountLockout(database.client(),
						new SignInProperties(3, 9, LOCK, Duration.ofHours(72)), this.clock),
				this.attempts, (account, source) -> this.locked.add(source), RecentAccounts.KEPT);
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
		UsernamePasswordAuthenticationToken claim = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
		claim.setDetails(new WebAuthenticationDetails(this.address, null));
		this.signIn.authenticate(claim);
	}

}
