package com.fadeline.query.client;

import java.util.List;

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
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.MergeEvent.ClientMerged;
import com.fadeline.api.client.MergeEvent.DuplicateAdded;
import com.fadeline.api.client.MergeEvent.DuplicateRemoved;
import com.fadeline.api.client.MergeEvent.MergeUndone;
import com.fadeline.api.client.MergedClient;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.id.ClientId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/**
 * Fold of a client's directory entry; a client to be erased keeps only that mark, an
 * erased one nothing.
 */
final class ClientDirectoryFold implements Fold<ClientEvent, ClientView> {

	private static final ClientDetails HIDDEN = new ClientDetails(null, null, null, null, null, null);

	@Override
	public @Nullable ClientView apply(@Nullable ClientView client, ClientEvent event, EventMeta meta) {
		if (client == null) {
			return (event instanceof ClientRegistered registered)
					? ClientView.of(registered.clientId(), registered.clinicId(), registered.details(), meta.sequence())
					: null;
		}
		return switch (event) {
			case ClientRegistered registered -> client.with(registered.details(), meta.sequence());
			case ClientDetailsChanged changed -> client.with(changed.details(), meta.sequence());
			case DuplicateRejected rejected ->
				client.distinctFrom(Lists.and(client.distinctFrom(), rejected.other().value()), meta.sequence());
			case MergeEvent merge -> linked(client, merge, meta);
			case NoteEvent noted -> client.at(meta.sequence());
			case TaskEvent task -> client.at(meta.sequence());
			case ErasureScheduled scheduled -> hidden(client, scheduled, meta);
			case ClientErased erased -> null;
		};
	}

	private static ClientView linked(ClientView client, MergeEvent event, EventMeta meta) {
		return switch (event) {
			case ClientMerged it -> same(client, it.into(), meta).linked(it.into(), client.merged(), meta.sequence());
			case MergeUndone it -> client.linked(null, client.merged(), meta.sequence());
			case DuplicateAdded it -> same(client, it.duplicate(), meta).linked(client.mergedInto(),
					Lists.and(client.merged(),
							new MergedClient(it.duplicate(), meta.at(), meta.userId(), client.details())),
					meta.sequence());
			case DuplicateRemoved it -> client.linked(client.mergedInto(),
					client.merged().stream().filter((other) -> !other.clientId().equals(it.duplicate())).toList(),
					meta.sequence());
		};
	}

	/** Returns the client without what was found before: that the two are distinct. */
	private static ClientView same(ClientView client, ClientId other, EventMeta meta) {
		return client.distinctFrom(
				client.distinctFrom().stream().filter((distinct) -> !distinct.equals(other.value())).toList(),
				meta.sequence());
	}

	private static ClientView hidden(ClientView client, ErasureScheduled scheduled, EventMeta meta) {
		List<MergedClient> merged = client.merged()
			.stream()
			.map((other) -> new MergedClient(other.clientId(), other.at(), other.by(), HIDDEN))
			.toList();
		return new ClientView(client.clientId(), client.clinicId(), null, null, null, null, null, null,
				scheduled.dueAt(), meta.sequence())
			.linked(client.mergedInto(), merged, meta.sequence());
	}

}
