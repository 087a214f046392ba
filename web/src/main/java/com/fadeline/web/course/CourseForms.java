package com.fadeline.web.course;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Helper of the pages about a course: finds the course and adds the client's name and
 * warnings.
 */
@Component
@ConditionalOnWebApplication
public class CourseForms {

	/** Greatest length of reasons and notes, in characters. */
	public static final int LONGEST = 10_000;

	private final QueryClient views;

	private final Names names;

	private final MessageFormatter say;

	CourseForms(QueryClient views, Names names, MessageFormatter say) {
		this.views = views;
		this.names = names;
		this.say = say;
	}

	public CourseView find(CourseId course, @Nullable Long after) {
		return this.views.find(new FindCourse(course), CourseView.class, after)
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
	}

	public ModelAndView page(String template, CourseView course) {
		ModelAndView page = new ModelAndView(template);
		page.addObject("course", course);
		Names.Contact client = this.names.contact(course.clientId());
		page.addObject("client", client.name().isEmpty() ? this.say.of("course.nameless") : client.name());
		page.addObject("warnings", client.warnings());
		return page;
	}

	/** Returns a page with a form, its typed values and its mistakes. */
	public ModelAndView page(String template, CourseView course, Form form) {
		ModelAndView page = page(template, course);
		page.addObject("form", form);
		page.setStatus(form.status());
		return page;
	}

	/**
	 * Returns a page that asks for a reason.
	 * @param asked message key of the action
	 * @param what object of the action, in words; null for the course
	 */
	public ModelAndView reason(String asked, CourseView course, Form form, @Nullable String what) {
		ModelAndView page = page("course/lifecycle/reason", course, form);
		page.addObject("asked", this.say.of(asked));
		page.addObject("what", what);
		return page;
	}

	/** Returns the zones to choose from: those of the course and those already chosen. */
	public static Set<String> zones(CourseView course, List<String> chosen) {
		Set<String> zones = new LinkedHashSet<>(course.zones());
		chosen.stream().filter((zone) -> !zone.isEmpty()).forEach(zones::add);
		return zones;
	}

	/**
	 * Returns a moment that was typed to the minute.
	 * @param recorded the recorded moment to the second, kept if the typed minute is the
	 * same; null if there is none
	 */
	public Instant moment(Form form, String field, CourseView course, @Nullable Instant recorded) {
		if (recorded != null && form.value(field).equals(this.say.field(recorded, course.clinicId()))) {
			return recorded;
		}
		return form.needed(field, form.moment(field, this.say.timeZone(course.clinicId())));
	}

	/** Returns the typed reason. */
	public static String reason(Form form) {
		return form.needed("reason", form.text("reason", LONGEST));
	}

	/** Redirects to the course as it is after a change, and confirms the change. */
	public static ModelAndView changed(CourseId course, Receipt receipt, String told) {
		return SavedRedirect.at("/courses/%s?after=%d&saved".formatted(course, receipt.sequence()), told);
	}

}
