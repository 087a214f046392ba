package com.fadeline.query.client;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/**
 * Fold of a client's directory entry; a client to be erased keeps only that mark, an
 * erased one nothing.
 */
final class ClientDirectoryFold implements Fold<ClientEvent, ClientView> {

	@Override
	public @Nullable ClientView apply(@Nullable ClientView client, ClientEvent event, EventMeta meta) {
		return switch (event) {
			case ClientRegistered registered ->
				view(registered.clientId(), registered.clinicId(), registered.details(), List.of(), meta);
			case ClientDetailsChanged changed -> (client == null) ? null
					: view(changed.clientId(), client.clinicId(), changed.details(), client.distinctFrom(), meta);
			case DuplicateRejected rejected -> (client == null) ? null : distinct(client, rejected, meta);
			case ErasureScheduled scheduled -> (client == null) ? null : hidden(client, scheduled, meta);
			case ClientErased erased -> null;
		};
	}

	private static ClientView view(ClientId id, ClinicId clinic, ClientDetails details, List<UUID> distinctFrom,
			EventMeta meta) {
		return new ClientView(id, clinic, details.givenName(), details.familyName(), details.birthDate(),
				details.email(), details.phone(), details.reference(), null, distinctFrom, meta.sequence());
	}

	private static ClientView distinct(ClientView client, DuplicateRejected rejected, EventMeta meta) {
		return new ClientView(client.clientId(), client.clinicId(), client.givenName(), client.familyName(),
				client.birthDate(), client.email(), client.phone(), client.reference(), client.erasedFrom(),
				Lists.and(client.distinctFrom(), rejected.other().value()), meta.sequence());
	}

	private static ClientView hidden(ClientView client, ErasureScheduled scheduled, EventMeta meta) {
		return new ClientView(client.clientId(), client.clinicId(), null, null, null, null, null, null,
				scheduled.dueAt(), meta.sequence());
	}

}
