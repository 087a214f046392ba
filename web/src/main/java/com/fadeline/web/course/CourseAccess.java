package com.fadeline.web.course;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Helper of the pages that record something in a course: access to the course, its form
 * pages and its commands.
 */
@Component
@ConditionalOnWebApplication
public class CourseAccess {

	private final CourseForms forms;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final Clock clock;

	CourseAccess(CourseForms forms, CurrentRequester sender, MessageFormatter say, Clock clock) {
		this.forms = forms;
		this.sender = sender;
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Returns the course, for a requester with the right to record.
	 * @throws AccessDeniedException if the requester lacks that right
	 */
	public CourseView open(CourseId course) {
		return open(course, null);
	}

	/**
	 * Returns the course as of a change, for a requester with the right to record.
	 * @param after sequence of the change; null for the current course
	 * @throws AccessDeniedException if the requester lacks that right
	 */
	public CourseView open(CourseId course, @Nullable Long after) {
		if (!Rights.of(AskFindings.class).contains(this.sender.current().role())) {
			throw new AccessDeniedException("Recording is for those who treat");
		}
		return this.forms.find(course, after);
	}

	/** Returns a page with a form, its typed values and its mistakes. */
	public ModelAndView page(String template, CourseView course, Form form) {
		ModelAndView page = this.forms.page(template, course, form);
		page.addObject("zones", zones(course, form));
		return page;
	}

	/**
	 * Redirects to the course as it is after a change, and confirms the change.
	 * @param key of the confirming message
	 */
	public ModelAndView changed(CourseId course, Receipt receipt, String key) {
		return CourseForms.changed(course, receipt, this.say.of(key));
	}

	/** Redirects to the page of a sitting that was just recorded, and confirms it. */
	public ModelAndView recorded(CourseId course, SittingId sitting, Receipt receipt) {
		return SavedRedirect.at(
				"/courses/%s/sittings/%s/recorded?after=%d&saved".formatted(course, sitting, receipt.sequence()),
				this.say.of("done.sitting"));
	}

	/** Returns the zones of the course and any others chosen. */
	private static Set<String> zones(CourseView course, Form form) {
		BodySite site = course.zones().isEmpty() ? course.bodySite() : null;
		Set<String> zones = new LinkedHashSet<>((site != null) ? Zones.presets(site) : course.zones());
		zones.addAll(form.chosen(TreatmentFields.ZONES));
		return zones;
	}

	/** Returns the time zone of the clinic. */
	public ZoneId timeZone(CourseView course) {
		return this.say.timeZone(course.clinicId());
	}

	/** Returns the current minute as the value of a form field. */
	public String now(CourseView course) {
		return this.say.field(this.clock.instant(), course.clinicId());
	}

	/** Returns a day in the locale of the reader. */
	public String day(LocalDate day) {
		return this.say.day(day);
	}

}
