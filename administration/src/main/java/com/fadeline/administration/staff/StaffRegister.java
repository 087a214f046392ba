package com.fadeline.administration.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for staff accounts. Every change is recorded with its author, passwords are not;
 * requesters other than administrators are rejected. Throws
 * {@link CommandExecutionException}s with a rejection as their details.
 */
public interface StaffRegister {

	/** Returns all accounts except those of clients, by name. */
	List<StaffMember> staff(Requester by);

	Optional<StaffMember> member(UUID staff, Requester by);

	/**
	 * Creates an account; the same again changes nothing.
	 * @return its password, which is returned only this once; null if the account already
	 * existed
	 */
	@Nullable String add(UUID staff, String loginName, StaffMember.Details details, Requester by);

	/**
	 * Replaces the details; an account that is disabled or gets another role is signed
	 * out.
	 */
	void change(UUID staff, StaffMember.Details details, Requester by);

	/**
	 * Resets the password of an account, which unlocks it and signs it out everywhere.
	 * @return the new password, which is returned only this once
	 */
	String reset(UUID staff, Requester by);

	/** Unlocks the password of an account after too many failures. */
	void unlock(UUID staff, Requester by);

}
