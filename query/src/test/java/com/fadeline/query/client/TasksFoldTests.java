package com.fadeline.query.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.TaskEvent.TaskAdded;
import com.fadeline.api.client.TaskEvent.TaskChanged;
import com.fadeline.api.client.TaskEvent.TaskCompleted;
import com.fadeline.api.client.TaskEvent.TaskReopened;
import com.fadeline.api.client.TaskEvent.TaskRetracted;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.TaskId;
import com.fadeline.query.CourseEventFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TasksFoldTests {

	private static final ClientId CLIENT = CourseEventFixtures.CLIENT;

	private static final ClientEvent REGISTERED = new ClientRegistered(CLIENT, CourseEventFixtures.CLINIC,
			new ClientDetails("Ann", null, null, null, null, null));

	private static final ClientTask FIRST = task(1, 9);

	private static final ClientTask SECOND = task(2, 12);

	@Test
	void open_tasks_come_first_by_their_day_then_those_done() {
		assertThat(folded(REGISTERED, added(SECOND), added(FIRST)).tasks()).extracting(TaskView::task)
			.containsExactly(FIRST, SECOND);
		assertThat(folded(REGISTERED, added(SECOND), added(FIRST), new TaskCompleted(CLIENT, FIRST.taskId())).tasks())
			.extracting(TaskView::task, TaskView::open)
			.containsExactly(tuple(SECOND, true), tuple(FIRST, false));
	}

	@Test
	void a_changed_task_has_its_new_day_and_one_opened_again_is_open() {
		ClientTask later = task(1, 20);

		assertThat(folded(REGISTERED, added(FIRST), new TaskChanged(CLIENT, later),
				new TaskCompleted(CLIENT, later.taskId()), new TaskReopened(CLIENT, later.taskId()))
			.tasks()).singleElement().returns(later, TaskView::task).returns(true, TaskView::open);
	}

	@Test
	void of_a_client_who_is_to_be_erased_no_task_is_kept() {
		assertThat(folded(REGISTERED, added(FIRST), new ErasureScheduled(CLIENT, Instant.EPOCH, Instant.EPOCH)))
			.satisfies((known) -> assertThat(known.tasks()).isEmpty())
			.returns(2L, ClientTasks::sequence);
		assertThat(folded(REGISTERED, added(FIRST), new ClientErased(CLIENT))).isNull();
	}

	private static TaskAdded added(ClientTask task) {
		return new TaskAdded(CLIENT, task);
	}

	private static ClientTask task(int id, int day) {
		return new ClientTask(new TaskId(new UUID(0, id)), "call back", LocalDate.of(2026, 3, day), null);
	}

	private static ClientTasks folded(ClientEvent... events) {
		return CourseEventFixtures.fold(new TasksFold(), Instant.EPOCH, events);
	}

	@Test
	void a_withdrawn_task_stays_with_its_reason_and_is_not_to_be_done() {
		assertThat(folded(REGISTERED, added(FIRST), new TaskRetracted(CLIENT, FIRST.taskId(), "other client")).tasks())
			.singleElement()
			.returns(false, TaskView::open)
			.extracting((view) -> view.retraction().reason())
			.isEqualTo("other client");
	}

}
