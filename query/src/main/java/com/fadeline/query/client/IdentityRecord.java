package com.fadeline.query.client;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.NoteView;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.id.ClientId;
import com.fadeline.query.projection.EventMeta;

/**
 * Reader of all that is on record of a person from the events, since read models hide
 * what they hold of a client to be erased.
 */
final class IdentityRecord {

	private ClientDetails details = new ClientDetails(null, null, null, null, null, null);

	private List<NoteView> notes = List.of();

	private List<TaskView> tasks = List.of();

	private IdentityRecord() {
	}

	/** Returns what the events of a client in the directory say. */
	static ClientIdentity of(ClientView known, List<? extends DomainEventMessage<?>> events,
			List<ClientId> registrations) {
		IdentityRecord record = new IdentityRecord();
		events.forEach((event) -> record.take((ClientEvent) event.getPayload(), new EventMeta(event)));
		return new ClientIdentity(known.clientId(), known.clinicId(), record.details, known.erasedFrom(), record.notes,
				record.tasks, registrations, known.sequence());
	}

	private void take(ClientEvent event, EventMeta meta) {
		switch (event) {
			case ClientRegistered registered -> this.details = registered.details();
			case ClientDetailsChanged changed -> this.details = changed.details();
			case NoteEvent noted -> this.notes = NotesFold.changed(this.notes, noted, meta);
			case TaskEvent task -> this.tasks = TasksFold.changed(this.tasks, task, meta);
			case MergeEvent merge -> {
			}
			case DuplicateRejected rejected -> {
			}
			case ErasureScheduled scheduled -> {
			}
			case ClientErased erased -> {
			}
		}
	}

}
