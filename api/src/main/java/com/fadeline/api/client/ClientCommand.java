package com.fadeline.api.client;

import java.util.UUID;

import com.fadeline.api.Command;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Commands of the client aggregate. */
public sealed interface ClientCommand extends Command
		permits NoteCommand, TaskCommand, MergeCommand, ClientCommand.RegisterClient, ClientCommand.ChangeClientDetails,
		ClientCommand.RejectDuplicate, ClientCommand.EraseClient {

	ClientId clientId();

	@Override
	default UUID aggregateId() {
		return clientId().value();
	}

	/** Command that registers a client in a clinic. */
	record RegisterClient(ClientId clientId, ClinicId clinicId, ClientDetails details) implements ClientCommand {
	}

	/** Command that changes the details of a client. */
	record ChangeClientDetails(ClientId clientId, ClientDetails details) implements ClientCommand {
	}

	/**
	 * Command that records that a similar client is another person, so that the two are
	 * not taken for duplicates again.
	 */
	record RejectDuplicate(ClientId clientId, ClientId other) implements ClientCommand {
	}

	/**
	 * Command that erases a client; answered with an {@link Erasure}: erases at once if
	 * nothing has to be retained, else restricts the identity and returns until when.
	 *
	 * @param again whether the erasure was carried out before, and a backup without it
	 * was restored since: then nothing has to be retained
	 */
	record EraseClient(ClientId clientId, boolean again) implements ClientCommand {

		public EraseClient(ClientId clientId) {
			this(clientId, false);
		}

	}

}
