package com.fadeline.administration.accounts;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.api.Refusal;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Service that replaces the password of an account, in one transaction with its record.
 */
class PasswordReplacement implements OwnPassword {

	private final AccountTable accounts;

	private final PasswordSignIn signIn;

	private final Passwords passwords;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	PasswordReplacement(AccountTable accounts, PasswordSignIn signIn, Passwords passwords, ChangeLog changes,
			TransactionOperations transactions) {
		this.accounts = accounts;
		this.signIn = signIn;
		this.passwords = passwords;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public Account change(Account account, String oldPassword, String newPassword) {
		if (account.passwordHash() == null) {
			throw Refusal.conflict("You sign in without a password, so there is none to change");
		}
		check(account, oldPassword, newPassword);
		Account was = confirmed(account, "oldPassword", oldPassword);
		UUID id = UUID.fromString(was.requester().userId());
		String oldHash = String.valueOf(was.passwordHash());
		String newHash = this.passwords.hash(newPassword);
		this.transactions.executeWithoutResult((transaction) -> {
			if (!this.accounts.replacePassword(id, oldHash, newHash)) {
				throw Refusal.conflict("Your password has been changed meanwhile; sign in again");
			}
			this.changes.add(AdminChange.Kind.ACCOUNT, id, Map.of("loginName", was.loginName()),
					Map.of("changed", "password"), was.requester());
		});
		this.passwords.forget(oldPassword, oldHash);
		return was.withPassword(newHash);
	}

	@Override
	public void confirm(Account account, String password) {
		confirmed(account, "password", password);
	}

	private Account confirmed(Account account, String field, String password) {
		return this.signIn.admitted(account, password)
			.orElseThrow(() -> new InvalidEntriesException(field,
					"is wrong; after too many wrong ones none works for a while"));
	}

	private static void check(Account account, String oldPassword, String newPassword) {
		PasswordRules.Fault fault = PasswordRules.fault(newPassword,
				List.of(account.loginName(), account.displayName()));
		if (fault != null) {
			throw refused(fault.kind(), fault.message());
		}
		if (newPassword.equals(oldPassword)) {
			throw refused("old", "is the old one; choose another");
		}
	}

	private static InvalidEntriesException refused(String kind, String message) {
		return new InvalidEntriesException(
				List.of(new InvalidEntry("newPassword", message, "mistake.password." + kind, List.of())));
	}

}
