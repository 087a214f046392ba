package com.fadeline.web.courses;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fadeline.api.Receipt;
import com.fadeline.api.Rights;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.CourseCommand.AskFindings;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Zones;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Access to courses and commands that all pages share which record something of a course.
 */
@Component
@ConditionalOnWebApplication
class CourseAccess {

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
	 * The course for somebody who may record.
	 * @throws AccessDeniedException for anybody else
	 */
	CourseView open(CourseId course) {
		if (!Rights.of(AskFindings.class).contains(this.sender.current().role())) {
			throw new AccessDeniedException("Recording is for those who treat");
		}
		return this.forms.find(course, null);
	}

	/** A page with a form, as typed and with what is wrong. */
	ModelAndView page(String template, CourseView course, Form form) {
		ModelAndView page = this.forms.page(template, course, form);
		page.addObject("zones", zones(course, form));
		return page;
	}

	/**
	 * Leads to the course as it is after a change, and tells what was done.
	 * @param key of the message that tells it
	 */
	ModelAndView changed(CourseId course, Receipt receipt, String key) {
		return CourseForms.changed(course, receipt, this.say.of(key));
	}

	/** Those offered: the course's, and those chosen beside. */
	private static Set<String> zones(CourseView course, Form form) {
		boolean presets = course.zones().isEmpty() && course.bodySite() == BodySite.SCALP;
		Set<String> zones = new LinkedHashSet<>(presets ? Zones.SCALP_PRESETS : course.zones());
		zones.addAll(form.chosen(TreatmentFields.ZONES));
		return zones;
	}

	/** Where the days of its clinic begin and end. */
	ZoneId timeZone(CourseView course) {
		return this.say.timeZone(course.clinicId());
	}

	/** This minute, as a field takes it. */
	String now(CourseView course) {
		return this.say.field(this.clock.instant(), course.clinicId());
	}

	/** A day in the words of whoever reads it. */
	String day(LocalDate day) {
		return this.say.day(day);
	}

}
