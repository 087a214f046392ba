package com.fadeline.web.clients.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.TaskCommand;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.CompleteTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskCommand.RetractTask;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.TaskId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages that add and change tasks, and of the buttons that end them.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/clients/{client}/tasks")
@AllowedRoles({ ADMIN, SPECIALIST })
class TaskPages {

	private static final String DUE = "dueOn";

	private final UndoWindow undo;

	private final CommandClient commands;

	private final QueryClient views;

	private final Names names;

	private final MessageFormatter say;

	private final Ids ids;

	TaskPages(CommandClient commands, QueryClient views, Names names, MessageFormatter say, Ids ids, UndoWindow undo) {
		this.undo = undo;
		this.commands = commands;
		this.views = views;
		this.names = names;
		this.say = say;
		this.ids = ids;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable ClientId client) {
		ClientTasks tasks = tasks(client);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		values.put(DUE, this.say.today(tasks.clinicId()).plusDays(1));
		return page(tasks, Form.showing(Form.values(values)), "tasks.add");
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable ClientId client, @RequestParam MultiValueMap<String, String> typed) {
		ClientTasks tasks = tasks(client);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> {
			TaskId task = new TaskId(form.needed("id", form.id("id")));
			Receipt added = this.commands.send(new AddTask(client, read(form, task)));
			this.undo.offer(client, added, new RetractTask(client, task, this.say.of("recorded.undone")));
			return added;
		});
		return (receipt != null) ? saved(client, receipt, "done.task") : page(tasks, form, "tasks.add");
	}

	@GetMapping("/{task}/change")
	ModelAndView change(@PathVariable ClientId client, @PathVariable TaskId task) {
		ClientTasks tasks = tasks(client);
		ClientTask known = open(tasks, task);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("text", known.text());
		values.put(DUE, known.dueOn());
		values.put("assignee", known.assignee());
		return page(tasks, Form.showing(Form.values(values)), "tasks.change");
	}

	@PostMapping("/{task}/change")
	ModelAndView change(@PathVariable ClientId client, @PathVariable TaskId task,
			@RequestParam MultiValueMap<String, String> typed) {
		ClientTasks tasks = tasks(client);
		ClientTask known = open(tasks, task);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(new ChangeTask(client, read(form, task))));
		if (receipt == null) {
			return page(tasks, form, "tasks.change");
		}
		this.undo.offer(client, receipt, new ChangeTask(client, known));
		return saved(client, receipt, "done.task.changed");
	}

	/** Marks it as done, and returns to the list in which that was said. */
	@PostMapping("/{task}/done")
	ModelAndView complete(@PathVariable ClientId client, @PathVariable TaskId task,
			@RequestParam(defaultValue = "CLIENT") Back back) {
		return ended(client, new CompleteTask(client, task), new ReopenTask(client, task), back, "done.task.done");
	}

	@PostMapping("/{task}/reopen")
	ModelAndView reopen(@PathVariable ClientId client, @PathVariable TaskId task) {
		return ended(client, new ReopenTask(client, task), new CompleteTask(client, task), Back.CLIENT,
				"done.task.reopened");
	}

	@GetMapping("/{task}/retract")
	ModelAndView retract(@PathVariable ClientId client, @PathVariable TaskId task) {
		return retracting(tasks(client), task, Form.showing(Map.of()));
	}

	@PostMapping("/{task}/retract")
	ModelAndView retract(@PathVariable ClientId client, @PathVariable TaskId task,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form
			.submit(() -> this.commands.send(new RetractTask(client, task, CourseForms.reason(form))));
		return (receipt != null) ? saved(client, receipt, "done.task.retracted")
				: retracting(tasks(client), task, form);
	}

	private ModelAndView retracting(ClientTasks tasks, TaskId task, Form form) {
		ModelAndView page = new ModelAndView("specialist/task-retract", form.status());
		page.addObject("form", form);
		page.addObject("clientId", tasks.clientId());
		page.addObject("client", this.names.contact(tasks.clientId()).name());
		page.addObject("task", open(tasks, task));
		return page;
	}

	/** Waits until the lists show it. */
	private ModelAndView ended(ClientId client, TaskCommand command, TaskCommand undoing, Back back, String key) {
		tasks(client);
		Receipt receipt = this.commands.send(command);
		this.undo.offer(client, receipt, undoing);
		this.views.find(new FindTasks(client), ClientTasks.class, receipt.sequence());
		return switch (back) {
			case CLIENT -> saved(client, receipt, key);
			case TODAY -> SavedRedirect.at("/today?saved", this.say.of(key));
			case ATTENTION -> SavedRedirect.at("/attention?saved", this.say.of(key));
		};
	}

	private ClientTask read(Form form, TaskId id) {
		String text = form.tried(() -> form.needed("text", form.text("text", TaskBody.LONGEST)));
		LocalDate dueOn = form.tried(() -> form.needed(DUE, form.day(DUE)));
		UUID assignee = form.tried(() -> form.id("assignee"));
		form.refuseMistakes();
		return new ClientTask(id, form.needed("text", text), form.needed(DUE, dueOn),
				(assignee == null) ? null : new OperatorId(assignee));
	}

	private ClientTasks tasks(ClientId client) {
		return this.views.find(new FindTasks(client), ClientTasks.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

	private static ClientTask open(ClientTasks tasks, TaskId task) {
		return tasks.tasks()
			.stream()
			.filter((view) -> view.task().taskId().equals(task) && view.open())
			.findFirst()
			.map(TaskView::task)
			.orElseThrow(() -> new NoSuchViewException("open task " + task, null));
	}

	private ModelAndView saved(ClientId client, Receipt receipt, String key) {
		return SavedRedirect.at("/clients/%s?after=%d&saved".formatted(client, receipt.sequence()), this.say.of(key));
	}

	private ModelAndView page(ClientTasks tasks, Form form, String title) {
		ModelAndView page = new ModelAndView("specialist/task-form", form.status());
		page.addObject("form", form);
		page.addObject("title", this.say.of(title));
		page.addObject("clientId", tasks.clientId());
		page.addObject("client", this.names.contact(tasks.clientId()).name());
		page.addObject("daysOf", tasks.clinicId());
		page.addObject("colleagues", this.names.working(tasks.clinicId()));
		return page;
	}

	/** Page from which a task was ended. */
	enum Back {

		CLIENT, TODAY, ATTENTION

	}

}
