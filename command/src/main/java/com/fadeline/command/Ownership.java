package com.fadeline.command;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.axonframework.messaging.MetaData;

import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.Id;

/**
 * Access check of commands by ownership. A record that is not the sender's is rejected
 * exactly like one that does not exist.
 */
public final class Ownership {

	private Ownership() {
	}

	/**
	 * Passes requesters who may access the client's record.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.NotFound} for all others
	 */
	public static void check(MetaData asked, ClinicId clinic, ClientId client, Id record) {
		if (!holds(asked, (requester) -> requester.isFor(clinic, client))) {
			throw Refusal.unknown(record);
		}
	}

	/**
	 * Passes requesters who may access the record of one of these clients, who are one
	 * person.
	 * @param person looked up for clients alone
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.NotFound} for all others
	 */
	public static void check(MetaData asked, ClinicId clinic, Supplier<Set<ClientId>> person, Id record) {
		if (!holds(asked, (requester) -> (requester.role() != Role.CLIENT) ? requester.isFor(clinic)
				: person.get().stream().anyMatch((client) -> requester.isFor(clinic, client)))) {
			throw Refusal.unknown(record);
		}
	}

	/**
	 * Passes requesters who work for the clinic.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.NotFound} for all others
	 */
	public static void check(MetaData asked, ClinicId clinic) {
		if (!holds(asked, (requester) -> requester.isFor(clinic))) {
			throw Refusal.notFound("There is no clinic %s".formatted(clinic));
		}
	}

	/** Returns whether the sender meets the condition; false without a sender. */
	public static boolean holds(MetaData asked, Predicate<Requester> condition) {
		return Requester.of(asked).filter(condition).isPresent();
	}

}
