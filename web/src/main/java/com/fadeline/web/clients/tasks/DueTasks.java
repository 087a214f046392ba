package com.fadeline.web.clients.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fadeline.api.client.DueTask;
import com.fadeline.api.client.TaskQuery.CountDueTasks;
import com.fadeline.api.client.TaskQuery.FindDueTasks;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lookup of the tasks that are due today in the requester's clinics. */
@Component
@ConditionalOnWebApplication
public class DueTasks {

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Names names;

	private final MessageFormatter say;

	DueTasks(QueryClient views, ClinicScope reach, CurrentRequester sender, Names names, MessageFormatter say) {
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.names = names;
		this.say = say;
	}

	/**
	 * View model of a due task.
	 *
	 * @param assignee empty for anybody
	 */
	public record Line(DueTask due, Names.Contact client, String assignee) {
	}

	/**
	 * Returns the tasks, the longest due first; none to a requester without rights.
	 * @param operator whose tasks are wanted, with those for anybody; null for all
	 */
	public List<Line> list(@Nullable OperatorId operator) {
		if (!Rights.of(FindDueTasks.class).contains(this.sender.current().role())) {
			return List.of();
		}
		@Nullable Set<ClinicId> clinics = this.reach.clinics(null);
		List<DueTask> tasks = this.views
			.ask(new FindDueTasks(clinics, today(clinics), operator), FindDueTasks.Result.class)
			.tasks();
		Map<ClientId, Names.Contact> clients = this.names
			.contacts(tasks.stream().map(DueTask::clientId).collect(Collectors.toSet()));
		Map<OperatorId, String> specialists = new HashMap<>();
		tasks.stream()
			.map(DueTask::clinicId)
			.distinct()
			.forEach((clinic) -> specialists.putAll(this.names.operators(clinic)));
		return tasks.stream()
			.map((due) -> new Line(due, clients.getOrDefault(due.clientId(), Names.Contact.UNKNOWN),
					(due.task().assignee() == null) ? "" : specialists.getOrDefault(due.task().assignee(), "")))
			.toList();
	}

	/** Returns their number; 0 for a requester without rights. */
	public long count() {
		if (!Rights.of(CountDueTasks.class).contains(this.sender.current().role())) {
			return 0;
		}
		@Nullable Set<ClinicId> clinics = this.reach.clinics(null);
		return this.views.ask(new CountDueTasks(clinics, today(clinics)), CountDueTasks.Result.class).due();
	}

	/** Returns the day in the clinic where it is latest. */
	private LocalDate today(@Nullable Set<ClinicId> clinics) {
		return this.say.today((clinics == null) ? null : this.say.furthestOn(clinics));
	}

}
