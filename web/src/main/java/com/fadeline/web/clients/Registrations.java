package com.fadeline.web.clients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.MergedClient;
import com.fadeline.api.client.NoteView;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Collector of what is on record of a person under all registrations, each entry with the
 * registration that it was made for.
 */
@Component
class Registrations {

	private static final Comparator<Entry<NoteView>> LATEST_FIRST = Comparator
		.comparing((Entry<NoteView> entry) -> entry.view().note().happenedAt())
		.reversed();

	private static final Comparator<Entry<TaskView>> DUE_FIRST = Comparator
		.comparing((Entry<TaskView> entry) -> entry.view().task().dueOn());

	private final QueryClient views;

	private final MessageFormatter say;

	Registrations(QueryClient views, MessageFormatter say) {
		this.views = views;
		this.say = say;
	}

	/** Returns the other registrations of a client that stands for the person. */
	List<Other> of(ClientView client) {
		return client.merged()
			.stream()
			.map((link) -> new Other(link,
					this.views.find(new FindClient(link.clientId()), ClientView.class)
						.map((other) -> Names.full(other.givenName(), other.familyName()))
						.filter((name) -> !name.isEmpty())
						.orElseGet(() -> this.say.of("clients.nameless"))))
			.toList();
	}

	/** Returns the names of the other registrations by their ids. */
	static Map<ClientId, String> names(List<Other> others) {
		Map<ClientId, String> names = new LinkedHashMap<>();
		others.forEach((other) -> names.put(other.link().clientId(), other.name()));
		return names;
	}

	/** Returns the notes of all registrations, the latest first. */
	List<Entry<NoteView>> notes(ClientId client, List<Other> others, @Nullable Long after) {
		return entries(client, others, LATEST_FIRST, (id,
				sequence) -> this.views.find(new FindNotes(id), ClientNotes.class, sequence).map(ClientNotes::notes),
				after);
	}

	/** Returns the tasks of all registrations, by the day on which they are due. */
	List<Entry<TaskView>> tasks(ClientId client, List<Other> others, @Nullable Long after) {
		return entries(client, others, DUE_FIRST, (id,
				sequence) -> this.views.find(new FindTasks(id), ClientTasks.class, sequence).map(ClientTasks::tasks),
				after);
	}

	private static <T> List<Entry<T>> entries(ClientId client, List<Other> others, Comparator<Entry<T>> order,
			Reading<T> reading, @Nullable Long after) {
		List<Entry<T>> own = entries(client, "", reading.of(client, after)).toList();
		if (others.isEmpty()) {
			return own;
		}
		List<Entry<T>> all = new ArrayList<>(own);
		others.forEach(
				(other) -> entries(other.link().clientId(), other.name(), reading.of(other.link().clientId(), null))
					.forEach(all::add));
		return all.stream().sorted(order).toList();
	}

	private static <T> Stream<Entry<T>> entries(ClientId client, String name, Optional<List<T>> views) {
		return views.orElse(List.of()).stream().map((view) -> new Entry<>(client, name, view));
	}

	/** Function that reads what is on record of one registration. */
	@FunctionalInterface
	private interface Reading<T> {

		Optional<List<T>> of(ClientId client, @Nullable Long after);

	}

	/**
	 * View model of another registration of the person.
	 *
	 * @param name the name under which it was made
	 */
	record Other(MergedClient link, String name) {
	}

	/**
	 * View model of an entry.
	 *
	 * @param client the registration that it was made for
	 * @param name name of another registration; empty for the one that is shown
	 */
	record Entry<T>(ClientId client, String name, T view) {
	}

}
