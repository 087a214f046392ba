package com.fadeline.app.accounts;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.Set;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.messages.Ids;
import com.google.common.io.BaseEncoding;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Makes an administrator where nobody has an account. A demo, which brings one of its
 * own, gets another only if somebody gave a password for it.
 */
class FirstAdministrator implements ApplicationRunner {

	static final String LOGIN_NAME = "admin";

	private static final int GENERATED_BYTES = 15;

	private final AccountTable accounts;

	private final Passwords passwords;

	private final @Nullable String password;

	private final boolean demo;

	private final Ids ids;

	private final SecureRandom random;

	private final PrintStream console;

	FirstAdministrator(AccountTable accounts, Passwords passwords, AdminProperties properties, boolean demo, Ids ids,
			SecureRandom random, PrintStream console) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.password = properties.password();
		this.demo = demo;
		this.ids = ids;
		this.random = random;
		this.console = console;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.password != null) {
			this.accounts.addFirst(() -> account(this.password));
		}
		else if (!this.demo) {
			this.accounts.addFirst(this::printedAccount);
		}
	}

	/** Printed before it is stored: no account is left whose password nobody saw. */
	private NewAccount printedAccount() {
		byte[] bytes = new byte[GENERATED_BYTES];
		this.random.nextBytes(bytes);
		String generated = BaseEncoding.base32().lowerCase().encode(bytes);
		this.console.printf("%nThe administrator signs in as %s with the password %s%nIt is not shown again.%n%n",
				LOGIN_NAME, generated);
		return account(generated);
	}

	private NewAccount account(String password) {
		return new NewAccount(new Requester(this.ids.next().toString(), Role.ADMIN, Set.of(), null), LOGIN_NAME,
				"Administrator", this.passwords.hash(password));
	}

}
