package com.fadeline.command;

import java.util.function.Predicate;

import org.axonframework.messaging.MetaData;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Id;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientId;

/**
 * Keeps everybody away from what is not theirs. They are told what they would be told if
 * it did not exist.
 */
public final class Ownership {

	private Ownership() {
	}

	/**
	 * Lets those pass whose business the record of a client is.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.NotFound} if it is not
	 */
	public static void check(MetaData asked, ClinicId clinic, ClientId client, Id record) {
		if (!holds(asked, (requester) -> requester.isFor(clinic, client))) {
			throw Refusal.unknown(record);
		}
	}

	/**
	 * Lets those pass who work for a clinic.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.NotFound} if they do not
	 */
	public static void check(MetaData asked, ClinicId clinic) {
		if (!holds(asked, (requester) -> requester.isFor(clinic))) {
			throw Refusal.notFound("There is no clinic %s".formatted(clinic));
		}
	}

	/** Whether it holds for the sender; never for nobody. */
	public static boolean holds(MetaData asked, Predicate<Requester> condition) {
		return Requester.of(asked).filter(condition).isPresent();
	}

}
