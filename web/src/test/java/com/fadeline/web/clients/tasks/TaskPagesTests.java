package com.fadeline.web.clients.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.DueTask;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.CompleteTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskQuery.CountDueTasks;
import com.fadeline.api.client.TaskQuery.FindDueTasks;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Tasks about a client, on pages and over REST. */
class TaskPagesTests extends HttpTest {

	private static final String CLIENT = "/clients/" + Samples.CLIENT;

	private static final String TASKS = CLIENT + "/tasks";

	private static final String TASK = TASKS + "/" + Samples.TASKED;

	private static final ClientId ID = new ClientId(Samples.CLIENT);

	@BeforeEach
	void showTheClient() {
		this.buses.show(FindClient.class, Samples.client(0));
		this.buses.show(FindTasks.class, Samples.tasks(open()));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));
		this.buses.show(SearchCourses.class, new SearchCourses.Result(new Page<>(List.of(), 0, 100, 0)));
		this.buses.show(FindNames.class, new FindNames.Result(List.of(Samples.warned())));
		this.buses.show(FindAttention.class, new FindAttention.Result(new Page<>(List.of(), 0, 25, 0), Map.of(), 0));
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of()));
	}

	private static TaskView open() {
		return new TaskView(Samples.task(), Samples.OPERATOR.toString(), Instant.EPOCH, null);
	}

	@Test
	void the_page_of_a_client_has_open_tasks_with_their_day_and_those_done_folded() {
		assertThat(get(CLIENT)).hasStatusOk()
			.bodyText()
			.containsSubsequence("Tasks", TASKS + "/new", "call back", "Overdue since Mar 9, 2025 · anybody",
					TASK + "/change", TASK + "/done");

		this.buses.show(FindTasks.class, Samples
			.tasks(open().with(new TaskView.Done(Samples.OPERATOR.toString(), Instant.parse("2025-03-10T03:00:00Z")))));
		assertThat(get(CLIENT)).bodyText()
			.containsSubsequence("Nothing to do.", "One done", "call back",
					"Done on Mar 10, 2025, 12:00 by Ines Marchetti", TASK + "/reopen");
	}

	@Test
	void a_task_is_added_for_a_specialist() {
		UUID id = UUID.randomUUID();
		assertThat(get(TASKS + "/new")).hasStatusOk().bodyText().contains("anybody", "Ines Marchetti");

		assertThat(this.http.post()
			.uri(TASKS + "/new")
			.param("id", id.toString())
			.param("text", "send the form")
			.param("dueOn", "2026-03-09")
			.param("assignee", Samples.OPERATOR.toString())
			.exchange()).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(CLIENT + "?after=0&saved");

		assertThat(this.buses.command(AddTask.class)).isEqualTo(new AddTask(ID, new ClientTask(new TaskId(id),
				"send the form", LocalDate.of(2026, 3, 9), new OperatorId(Samples.OPERATOR))));
	}

	@ParameterizedTest
	@CsvSource({ "'', 2026-03-09, text-mistake", "call, '', dueOn-mistake", "call, soon, dueOn-mistake" })
	void what_is_missing_is_reported_beside_its_field(String text, String dueOn, String mistake) {
		assertThat(this.http.post()
			.uri(TASKS + "/new")
			.param("id", UUID.randomUUID().toString())
			.param("text", text)
			.param("dueOn", dueOn)).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains(mistake);
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void an_open_task_is_changed() {
		assertThat(get(TASK + "/change")).bodyText().contains("call back</textarea>", "value=\"2025-03-09\"");

		assertThat(this.http.post().uri(TASK + "/change").param("text", "write").param("dueOn", "2026-03-09"))
			.hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(ChangeTask.class)).isEqualTo(new ChangeTask(ID,
				new ClientTask(new TaskId(Samples.TASKED), "write", LocalDate.of(2026, 3, 9), null)));
	}

	@ParameterizedTest
	@CsvSource({ "TODAY, /today?saved", "ATTENTION, /attention?saved" })
	void a_task_is_done_from_the_list_in_which_it_is_due(String back, String address) {
		assertThat(this.http.post().uri(TASK + "/done").param("back", back).exchange()).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl(address);

		assertThat(this.buses.command(CompleteTask.class)).isEqualTo(new CompleteTask(ID, new TaskId(Samples.TASKED)));
	}

	@Test
	void a_done_task_is_opened_again() {
		assertThat(this.http.post().uri(TASK + "/reopen")).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.command(ReopenTask.class)).isEqualTo(new ReopenTask(ID, new TaskId(Samples.TASKED)));
	}

	@Test
	void a_task_is_withdrawn_for_a_reason_that_stays_in_sight() {
		String retract = "/clients/%s/tasks/%s/retract".formatted(Samples.CLIENT, Samples.TASKED);
		this.buses.show(FindTasks.class, Samples.tasks(open()));
		assertThat(get(retract)).hasStatusOk().bodyText().contains("Withdraw a task", Samples.task().text());
		assertThat(this.http.post().uri(retract).param("reason", "")).hasStatus(HttpStatus.BAD_REQUEST);

		this.buses.show(FindTasks.class,
				Samples.tasks(open().retracted("other client", Samples.OPERATOR.toString(), Instant.EPOCH)));
		assertThat(get(retract)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/clients/" + Samples.CLIENT)).bodyText().contains("One done or withdrawn", "other client");
	}

	@Test
	void what_is_due_is_on_the_attention_list_on_today_and_in_the_menu() {
		List<FindDueTasks> asked = new ArrayList<>();
		this.buses.answer(FindDueTasks.class, (query) -> {
			asked.add(query);
			return new FindDueTasks.Result(List.of(new DueTask(ID, new ClinicId(Samples.CLINIC), Samples.task())));
		});
		this.buses.show(CountDueTasks.class, new CountDueTasks.Result(2));
		this.buses.show(CountAttention.class, new CountAttention.Result(3, 0));

		assertThat(get("/attention")).bodyText()
			.contains("Ada Byron", "call back", "Overdue since", "href=\"/attention?tasks=true\"",
					"name=\"back\" value=\"ATTENTION\"", ">5<");
		assertThat(get("/attention?tasks=true")).bodyText().contains("call back").doesNotContain("0 items");
		assertThat(get("/attention?kind=READY")).bodyText().doesNotContain("call back");
		assertThat(get("/today")).bodyText().contains("call back", "name=\"back\" value=\"TODAY\"");
		assertThat(get("/today?date=2025-02-04")).bodyText().doesNotContain("call back");
		assertThat(asked).isNotEmpty()
			.allSatisfy((query) -> assertThat(query.until()).isAfter(LocalDate.of(2026, 1, 1)));
	}

	@Test
	void tasks_are_read_and_written_over_rest() {
		String path = "/api/clients/" + Samples.CLIENT + "/tasks";

		assertThat(get(path)).bodyJson().extractingPath("$.tasks[0].task.text").isEqualTo("call back");
		assertThat(post(path, "{'text': 'send the form', 'dueOn': '2026-03-09'}")).hasStatus(HttpStatus.CREATED);
		assertThat(this.buses.command(AddTask.class).task().text()).isEqualTo("send the form");
		assertThat(put(path + "/" + Samples.TASKED, "{'text': 'write', 'dueOn': '2026-03-09'}"))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.http.post().uri(path + "/" + Samples.TASKED + "/complete")).hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.buses.command(CompleteTask.class).taskId()).isEqualTo(new TaskId(Samples.TASKED));
		assertThat(post(path, "{'text': ' '}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/api/tasks")).hasStatusOk();
	}

}
