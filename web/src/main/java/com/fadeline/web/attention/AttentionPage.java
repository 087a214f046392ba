package com.fadeline.web.attention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.client.ClientQuery.FindReferences;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.clients.tasks.DueTasks;
import com.fadeline.web.devices.DueDevices;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.qualifications.QualifiedPeople;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the attention page: each item with the action that resolves it; for
 * managers without names and links. Unlike the diary, it shows the whole clinic by
 * default: a reaction must not wait for the holiday of a specialist, and a course without
 * a sitting is on no specialist's own list.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
class AttentionPage {

	private static final int SIZE = 25;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Names names;

	private final SevereReactions severe;

	private final DueTasks tasks;

	private final DueDevices devices;

	private final QualifiedPeople people;

	AttentionPage(QueryClient views, ClinicScope reach, CurrentRequester sender, Names names, SevereReactions severe,
			DueTasks tasks, DueDevices devices, QualifiedPeople people) {
		this.people = people;
		this.devices = devices;
		this.tasks = tasks;
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.names = names;
		this.severe = severe;
	}

	@GetMapping(AttentionFilter.PATH)
	ModelAndView attention(@RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "false") boolean later,
			@RequestParam(required = false) @Nullable AttentionKind kind,
			@RequestParam(defaultValue = "false") boolean tasks) {
		return show(new AttentionFilter(kind, mine, later, tasks), page, Form.showing(Map.of()), null);
	}

	/**
	 * Returns the page of a list.
	 * @param form the form that puts off an item
	 * @param item that item, if the form was rejected
	 */
	ModelAndView show(AttentionFilter filter, int page, Form form, @Nullable UUID item) {
		@Nullable OperatorId self = this.names.self().orElse(null);
		FindAttention.Result found = this.views
			.ask(new FindAttention(this.reach.clinics(null), filter.mine() ? self : null, Math.max(page, 0), SIZE,
					LocaleContextHolder.getLocale(), filter.kind(), filter.later()), FindAttention.Result.class);
		List<AttentionItem> items = found.items().items();
		ModelAndView shown = new ModelAndView("specialist/attention", form.status());
		List<DueTasks.Line> due = this.tasks.list(filter.mine() ? self : null);
		shown.addObject("dueTasks", filter.showsTasks(page) ? due : List.of());
		shown.addObject("tasksDue", due.size());
		shown.addObject("dueDevices", filter.showsDevices(page) ? this.devices.due() : List.of());
		shown.addObject("dueQualifications", filter.showsDevices(page) ? this.people.due() : List.of());
		shown.addObject("items", found.items());
		shown.addObject("groups", filter.tasks() ? List.of() : AttentionGroup.of(items));
		shown.addObject("kinds", new TreeMap<>(found.kinds()));
		shown.addObject("putOff", found.putOff());
		shown.addObject("filter", filter);
		shown.addObject("form", form);
		shown.addObject("rejected", item);
		shown.addObject("ownToShow", self != null);
		boolean treats = Rights.of(FindCourse.class).contains(this.sender.current().role());
		shown.addObject("treats", treats);
		shown.addObject("severe", this.severe.among(items));
		shown.addObject("clinics", treats ? Map.of() : this.names.clinics());
		shown.addObject("counts", treats ? null : counts());
		shown.addObject("references", treats ? Map.of() : references(items));
		shown.addObject("operators", operators(items));
		shown.addObject("contacts",
				this.names.contacts(items.stream().map(AttentionItem::clientId).collect(Collectors.toSet())));
		return shown;
	}

	private AttentionTableModel counts() {
		return AttentionTableModel
			.of(this.views.ask(new CountAttentionByKind(this.reach.clinics(null)), CountAttentionByKind.Result.class)
				.counts(), this.names.clinics());
	}

	/**
	 * Returns the clinic's own number of each client; the end of the id of the course
	 * where there is none.
	 */
	private Map<CourseId, String> references(List<AttentionItem> items) {
		Map<ClientId, String> known = new HashMap<>();
		if (!items.isEmpty()) {
			this.views
				.ask(new FindReferences(items.stream().map(AttentionItem::clientId).collect(Collectors.toSet()),
						this.reach.clinics(null)), FindReferences.Result.class)
				.references()
				.forEach((client) -> known.put(client.clientId(), client.reference()));
		}
		Map<CourseId, String> references = new HashMap<>();
		items.forEach((item) -> references.put(item.courseId(),
				known.getOrDefault(item.clientId(), item.courseId().toString().replaceFirst(".*-", ""))));
		return references;
	}

	private Map<OperatorId, String> operators(List<AttentionItem> items) {
		Map<OperatorId, String> operators = new HashMap<>();
		items.stream()
			.map(AttentionItem::clinicId)
			.distinct()
			.forEach((clinic) -> operators.putAll(this.names.operators(clinic)));
		return operators;
	}

}
