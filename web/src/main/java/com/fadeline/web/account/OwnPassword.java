package com.fadeline.web.account;

import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.signin.Account;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Lets people change their own password; that it was changed is on record.
 */
public interface OwnPassword {

	/**
	 * Changes it. A wrong old password counts towards the lock-out of the account.
	 * @return the account as it is now, from which whoever signed in before is signed out
	 * @throws MalformedRequestException if the old one is wrong or the new one cannot be
	 * @throws CommandExecutionException with a rejection if the account has no password,
	 * or another one by now
	 */
	Account change(Account account, String oldPassword, String newPassword);

	/**
	 * Checks that whoever has signed in knows the password, before what it protects is
	 * changed. A wrong one counts towards the lock-out of the account.
	 * @throws MalformedRequestException if it is wrong
	 */
	void confirm(Account account, String password);

}
