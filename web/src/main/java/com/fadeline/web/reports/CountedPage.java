package com.fadeline.web.reports;

import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
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

/**
 * Controller of the page of the courses behind a figure, without the names of clients.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class CountedPage {

	private static final int SIZE = 20;

	private static final int LAST_PAGE = 1_000;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final CountedSheet sheet;

	CountedPage(QueryClient views, ClinicScope reach, CurrentRequester sender, CountedSheet sheet) {
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.sheet = sheet;
	}

	@GetMapping(ReportFilter.COURSES)
	ModelAndView courses(@RequestParam MultiValueMap<String, String> asked,
			@RequestParam(defaultValue = "COURSES") CountedFigure figure,
			@RequestParam(defaultValue = "ALL") String group, @RequestParam(required = false) @Nullable String detail,
			@RequestParam(defaultValue = "0") @PositiveOrZero @Max(LAST_PAGE) int page) {
		Form form = Form.typed(asked);
		ReportFilter filter = ReportFilter.of(form);
		if (form.isMistaken()) {
			throw new NoSuchViewException("figure of that time", null);
		}
		Grouping groupBy = group.equals(Grouping.ALL.name()) ? Grouping.ALL : filter.groupBy();
		CountedCourses courses = this.views.ask(
				new FindCountedCourses(filter.scope(this.reach), figure, groupBy, group, detail, page, SIZE),
				CountedCourses.class);
		boolean opens = Rights.of(FindCourse.class).contains(this.sender.current().role());
		ModelAndView shown = new ModelAndView("manager/courses");
		shown.addObject("title", this.sheet.title(figure, groupBy, group, detail));
		shown.addObject("under", this.sheet.under(filter));
		shown.addObject("back", filter.address());
		shown.addObject("courses", courses);
		shown.addObject("table", this.sheet.table(courses.courses().items(), opens));
		shown.addObject("newer", (page == 0) ? null : filter.courses(figure, group, detail, page - 1));
		shown.addObject("older", ((page + 1L) * SIZE >= courses.courses().total()) ? null
				: filter.courses(figure, group, detail, page + 1));
		return shown;
	}

}
