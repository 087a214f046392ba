package com.fadeline.query.client;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.client.TaskEvent.TaskAdded;
import com.fadeline.api.client.TaskEvent.TaskChanged;
import com.fadeline.api.client.TaskEvent.TaskCompleted;
import com.fadeline.api.client.TaskEvent.TaskReopened;
import com.fadeline.api.client.TaskEvent.TaskRetracted;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.id.TaskId;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/** Fold of the tasks about a client; a client to be erased keeps none. */
final class TasksFold implements Fold<ClientEvent, ClientTasks> {

	/** Those done or withdrawn count from then, so that the latest comes first. */
	private static final Comparator<TaskView> ORDER = Comparator.comparing((TaskView view) -> !view.open())
		.thenComparing((view) -> ended(view).map((at) -> -at.getEpochSecond())
			.orElseGet(() -> view.task().dueOn().toEpochDay()))
		.thenComparing(TaskView::addedAt);

	@Override
	public @Nullable ClientTasks apply(@Nullable ClientTasks known, ClientEvent event, EventMeta meta) {
		return switch (event) {
			case ClientRegistered registered ->
				new ClientTasks(registered.clientId(), registered.clinicId(), List.of(), meta.sequence());
			case TaskEvent task -> (known == null) ? null : with(known, changed(known.tasks(), task, meta), meta);
			case NoteEvent noted -> (known == null) ? null : with(known, known.tasks(), meta);
			case ClientDetailsChanged changed -> (known == null) ? null : with(known, known.tasks(), meta);
			case MergeEvent merge -> (known == null) ? null : with(known, known.tasks(), meta);
			case DuplicateRejected rejected -> (known == null) ? null : with(known, known.tasks(), meta);
			case ErasureScheduled scheduled -> (known == null) ? null : with(known, List.of(), meta);
			case ClientErased erased -> null;
		};
	}

	private static Optional<Instant> ended(TaskView view) {
		return Optional.ofNullable(view.retraction())
			.map(TaskView.Retraction::at)
			.or(() -> Optional.ofNullable(view.done()).map(TaskView.Done::at));
	}

	private static ClientTasks with(ClientTasks known, List<TaskView> tasks, EventMeta meta) {
		return new ClientTasks(known.clientId(), known.clinicId(), tasks, meta.sequence());
	}

	/** Returns the tasks after an event: those open by day, then those done. */
	static List<TaskView> changed(List<TaskView> tasks, TaskEvent event, EventMeta meta) {
		List<TaskView> changed = switch (event) {
			case TaskAdded it -> Lists.and(tasks, new TaskView(it.task(), meta.userId(), meta.at(), null));
			case TaskChanged it -> replaced(tasks, it.task().taskId(), (view) -> view.changed(it.task()));
			case TaskCompleted it ->
				replaced(tasks, it.taskId(), (view) -> view.with(new TaskView.Done(meta.userId(), meta.at())));
			case TaskReopened it -> replaced(tasks, it.taskId(), (view) -> view.with(null));
			case TaskRetracted it ->
				replaced(tasks, it.taskId(), (view) -> view.retracted(it.reason(), meta.userId(), meta.at()));
		};
		return changed.stream().sorted(ORDER).toList();
	}

	private static List<TaskView> replaced(List<TaskView> tasks, TaskId id, UnaryOperator<TaskView> change) {
		return tasks.stream().map((view) -> view.task().taskId().equals(id) ? change.apply(view) : view).toList();
	}

}
