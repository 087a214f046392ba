package com.fadeline.web.reports;

import java.util.List;

import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Overdue;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportQuery.FindOverdue;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.reports.AnswersText.Answer;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page that answers questions from the reports, in words. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class AnswersPage {

	private final QueryClient views;

	private final ClinicScope reach;

	private final AnswersText text;

	private final GroupNames groups;

	AnswersPage(QueryClient views, ClinicScope reach, AnswersText text, GroupNames groups) {
		this.views = views;
		this.reach = reach;
		this.text = text;
		this.groups = groups;
	}

	@GetMapping(ReportFilter.ANSWERS)
	ModelAndView answers(@RequestParam MultiValueMap<String, String> asked) {
		Form form = Form.typed(asked);
		ReportFilter filter = ReportFilter.of(form, ReportKind.OVERVIEW);
		@Nullable List<Answer> answers = form.submit(() -> {
			form.refuseMistakes();
			ReportScope scope = filter.scope(this.reach);
			return this.text.of(this.views.ask(new FindInsights(scope), Insights.class),
					this.views.ask(new FindOverdue(scope), Overdue.class), filter);
		});
		ModelAndView page = new ModelAndView("manager/answers", form.status());
		page.addObject("form", form);
		page.addObject("filter", filter);
		page.addObject("reports", List.of(ReportKind.values()));
		page.addObject("clinics", this.groups.clinics());
		page.addObject("answers", answers);
		return page;
	}

}
