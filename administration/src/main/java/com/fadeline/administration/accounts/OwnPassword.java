package com.fadeline.administration.accounts;

import com.fadeline.administration.InvalidEntriesException;

import org.axonframework.commandhandling.CommandExecutionException;

/** Port for changing one's own password; each change is recorded. */
public interface OwnPassword {

	/**
	 * Changes the password. A wrong old password counts towards the lock-out of the
	 * account.
	 * @return the account as it is now, which ends all earlier sign-ins
	 * @throws InvalidEntriesException if the old password is wrong or the new one is not
	 * acceptable
	 * @throws CommandExecutionException with a rejection if the account has no password,
	 * or its password has changed in the meantime
	 */
	Account change(Account account, String oldPassword, String newPassword);

	/**
	 * Checks the password of the signed-in user, before what it protects is changed. A
	 * wrong one counts towards the lock-out of the account.
	 * @throws InvalidEntriesException if it is wrong
	 */
	void confirm(Account account, String password);

}
