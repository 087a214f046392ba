package com.fadeline.administration.accounts;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.google.common.io.BaseEncoding;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Initializer of the first administrator where there is no account, and recovery for one
 * with a forgotten password. A demo, which has an administrator of its own, gets another
 * only if a password is set for it.
 */
class FirstAdministrator implements ApplicationRunner {

	static final String LOGIN_NAME = "admin";

	private static final int GENERATED_BYTES = 15;

	private final AccountTable accounts;

	private final Passwords passwords;

	private final AdminProperties properties;

	private final boolean demo;

	private final Supplier<UUID> ids;

	private final SecureRandom random;

	private final PrintStream console;

	private final Supplier<Instant> issuedUntil;

	/**
	 * Creates the initializer.
	 * @param issuedUntil until when a password works that is generated now
	 */
	FirstAdministrator(AccountTable accounts, Passwords passwords, AdminProperties properties, boolean demo,
			Supplier<UUID> ids, SecureRandom random, PrintStream console, Supplier<Instant> issuedUntil) {
		this.issuedUntil = issuedUntil;
		this.accounts = accounts;
		this.passwords = passwords;
		this.properties = properties;
		this.demo = demo;
		this.ids = ids;
		this.random = random;
		this.console = console;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.properties.reset() && this.accounts.find(LOGIN_NAME).isPresent()) {
			this.accounts.reopen(LOGIN_NAME, this.passwords.hash(password()), until());
		}
		else if (this.properties.password() != null || !this.demo) {
			this.accounts.addFirst(this::account);
		}
	}

	private NewAccount account() {
		return new NewAccount(new Requester(this.ids.get().toString(), Role.ADMIN, Set.of(), null), LOGIN_NAME,
				"Administrator", this.passwords.hash(password()), until());
	}

	/**
	 * Returns until when the password works; null for one that was set, since that was
	 * chosen.
	 */
	private @Nullable Instant until() {
		return (this.properties.password() != null) ? null : this.issuedUntil.get();
	}

	private String password() {
		String given = this.properties.password();
		return (given != null) ? given : printed();
	}

	/**
	 * Returns a generated password, printed before it is stored: no account is left whose
	 * password was never shown.
	 */
	private String printed() {
		byte[] bytes = new byte[GENERATED_BYTES];
		this.random.nextBytes(bytes);
		String generated = BaseEncoding.base32().lowerCase().encode(bytes);
		this.console.printf(
				"%nThe administrator signs in as %s with the password %s%nIt is not shown again; change it on /account within three days.%n%n",
				LOGIN_NAME, generated);
		return generated;
	}

}
