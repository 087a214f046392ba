package com.fadeline.query.client;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.TaskEvent;
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
			case ClientRegistered registered -> ClientView.of(registered.clientId(), registered.clinicId(),
					registered.details(), List.of(), meta.sequence());
			case ClientDetailsChanged changed -> (client == null) ? null : ClientView.of(changed.clientId(),
					client.clinicId(), changed.details(), client.distinctFrom(), meta.sequence());
			case DuplicateRejected rejected -> (client == null) ? null
					: client.at(meta.sequence(), Lists.and(client.distinctFrom(), rejected.other().value()));
			case NoteEvent noted -> (client == null) ? null : client.at(meta.sequence(), client.distinctFrom());
			case TaskEvent task -> (client == null) ? null : client.at(meta.sequence(), client.distinctFrom());
			case ErasureScheduled scheduled -> (client == null) ? null : hidden(client, scheduled, meta);
			case ClientErased erased -> null;
		};
	}

	private static ClientView hidden(ClientView client, ErasureScheduled scheduled, EventMeta meta) {
		return new ClientView(client.clientId(), client.clinicId(), null, null, null, null, null, null,
				scheduled.dueAt(), meta.sequence());
	}

}
