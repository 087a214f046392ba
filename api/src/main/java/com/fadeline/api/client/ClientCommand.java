package com.fadeline.api.client;

import java.util.UUID;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Command;

/** What can be asked of a client's record. */
public sealed interface ClientCommand extends Command {

	ClientId clientId();

	@Override
	default UUID aggregateId() {
		return clientId().value();
	}

	record RegisterClient(ClientId clientId, ClinicId clinicId, ClientDetails details) implements ClientCommand {
	}

	record ChangeClientDetails(ClientId clientId, ClientDetails details) implements ClientCommand {
	}

	/**
	 * Answers an {@link Erasure}: erases at once where nothing has to be kept, else
	 * restricts the identity and says until when.
	 *
	 * @param again whether it was carried out before, and a back-up that does not know of
	 * it was restored since: then nothing has to be kept
	 */
	record EraseClient(ClientId clientId, boolean again) implements ClientCommand {

		public EraseClient(ClientId clientId) {
			this(clientId, false);
		}

	}

}
