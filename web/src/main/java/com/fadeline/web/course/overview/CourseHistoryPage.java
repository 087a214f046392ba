package com.fadeline.web.course.overview;

import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page that lists every event of a course in words, newest first. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class CourseHistoryPage {

	private final CourseForms courses;

	private final QueryClient views;

	private final Names names;

	CourseHistoryPage(CourseForms courses, QueryClient views, Names names) {
		this.courses = courses;
		this.views = views;
		this.names = names;
	}

	@GetMapping("/courses/{course}/history")
	ModelAndView show(@PathVariable CourseId course) {
		CourseHistory history = this.views
			.find(new FindCourseHistory(course, LocaleContextHolder.getLocale()), CourseHistory.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
		ModelAndView page = this.courses.page("course/overview/history", this.courses.find(course, null));
		page.addObject("lines", HistoryLine.of(history).reversed());
		page.addObject("devices", this.names.devices(history.clinicId()));
		page.addObject("operators", this.names.operators(history.clinicId()));
		return page;
	}

}
