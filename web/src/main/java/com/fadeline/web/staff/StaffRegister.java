package com.fadeline.web.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.api.Requester;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the accounts of staff. Every change is on record with who made it, passwords are
 * not; who is no administrator is refused. Refusals are
 * {@link CommandExecutionException}s with a rejection.
 */
public interface StaffRegister {

	/** Everybody but clients, by name. */
	List<StaffMember> staff(Requester by);

	Optional<StaffMember> member(UUID staff, Requester by);

	/**
	 * Makes an account; the same again changes nothing.
	 * @return its password, which is told this once; null where the account was there
	 */
	@Nullable String add(UUID staff, String loginName, StaffMember.Details details, Requester by);

	/** Replaces what can be changed; who is disabled or of another role is signed out. */
	void change(UUID staff, StaffMember.Details details, Requester by);

	/**
	 * Gives an account another password, which unlocks it and signs everybody out of it.
	 * @return the password, which is told this once
	 */
	String reset(UUID staff, Requester by);

	/** Lets the password of an account work again after too many failures. */
	void unlock(UUID staff, Requester by);

}
