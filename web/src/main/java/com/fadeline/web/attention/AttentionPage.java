package com.fadeline.web.attention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.CourseQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
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

	AttentionPage(QueryClient views, ClinicScope reach, CurrentRequester sender, Names names, SevereReactions severe) {
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.names = names;
		this.severe = severe;
	}

	@GetMapping("/attention")
	ModelAndView attention(@RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "false") boolean mine) {
		@Nullable OperatorId self = this.names.self().orElse(null);
		Page<AttentionItem> items = this.views
			.ask(new FindAttention(this.reach.clinics(null), mine ? self : null, Math.max(page, 0), SIZE,
					LocaleContextHolder.getLocale()), FindAttention.Result.class)
			.items();
		ModelAndView shown = new ModelAndView("specialist/attention");
		shown.addObject("items", items);
		shown.addObject("mine", mine);
		shown.addObject("ownToShow", self != null);
		boolean treats = Rights.of(FindCourse.class).contains(this.sender.current().role());
		shown.addObject("treats", treats);
		shown.addObject("severe", this.severe.among(items.items()));
		shown.addObject("clinics", treats ? Map.of() : this.names.clinics());
		shown.addObject("operators", operators(items.items()));
		shown.addObject("names",
				this.names.clients(items.items().stream().map(AttentionItem::clientId).collect(Collectors.toSet())));
		return shown;
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
