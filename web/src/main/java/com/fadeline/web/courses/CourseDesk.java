package com.fadeline.web.courses;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fadeline.api.Receipt;
import com.fadeline.api.Rights;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.CourseCommand.AskFindings;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.Zones;
import com.fadeline.web.messages.Sender;
import com.fadeline.web.messages.Views;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Names;
import com.fadeline.web.pages.Say;
import com.fadeline.web.problems.NoSuchViewException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all pages have in common that put something on record of a course. */
@Component
@ConditionalOnWebApplication
class CourseDesk {

	private final Views views;

	private final Names names;

	private final Sender sender;

	private final Say say;

	private final Clock clock;

	CourseDesk(Views views, Names names, Sender sender, Say say, Clock clock) {
		this.views = views;
		this.names = names;
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
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	/** A page with a form, as typed and with what is wrong. */
	ModelAndView page(String template, CourseView course, Form form) {
		ModelAndView page = new ModelAndView(template, form.status());
		page.addObject("course", course);
		page.addObject("client", this.names.clients(List.of(course.clientId())).get(course.clientId()));
		page.addObject("form", form);
		page.addObject("zones", zones(course, form));
		return page;
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

	/** Leads to the course as it is after a change. */
	static ModelAndView changed(CourseId course, Receipt receipt) {
		return new ModelAndView("redirect:/courses/%s?after=%d&saved".formatted(course, receipt.sequence()));
	}

}
