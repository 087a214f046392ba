package com.fadeline.web.progress;

import java.util.HashMap;
import java.util.Map;

import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.web.clinics.ClinicCards;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.document.PdfDocuments;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.PageLanguage;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Factory of the sheets about a sitting that a client takes home: aftercare, and the slip
 * of an appointment, which does not say what for.
 */
@Component
@ConditionalOnWebApplication
class SittingSheets {

	private final QueryClient views;

	private final CourseLabels labels;

	private final CareTexts care;

	private final ClinicCards clinics;

	private final Names names;

	private final MessageFormatter say;

	private final PdfDocuments documents;

	SittingSheets(QueryClient views, CourseLabels labels, CareTexts care, ClinicCards clinics, Names names,
			MessageFormatter say, PdfDocuments documents) {
		this.views = views;
		this.labels = labels;
		this.care = care;
		this.clinics = clinics;
		this.names = names;
		this.say = say;
		this.documents = documents;
	}

	/** Answers this request in the language that the client of a course prefers. */
	void speakAsClient(HttpServletRequest request, CourseView course) {
		@Nullable String language = this.views.find(new FindClient(course.clientId()), ClientView.class)
			.map(ClientView::profile)
			.map(ClientProfile::language)
			.orElse(null);
		PageLanguage.use(request, language);
	}

	/** Returns what an aftercare sheet shows. */
	Map<String, @Nullable Object> aftercare(CourseView course, SittingView sitting) {
		Map<String, @Nullable Object> shown = new HashMap<>();
		shown.put("what", this.labels.sitting(sitting, course.clinicId()));
		shown.put("texts", this.care.aftercare(course.clinicId(), sitting.method(),
				this.say.dayOf(sitting.at(), course.clinicId())));
		shown.put("clinic", this.clinics.find(course.clinicId()).orElse(null));
		return shown;
	}

	/**
	 * Returns the aftercare sheet.
	 * @param document its template, with the name of the client
	 */
	ResponseEntity<byte[]> aftercareDocument(ModelAndView document, CourseView course, SittingView sitting) {
		return this.documents.answer(document.addAllObjects(aftercare(course, sitting)),
				"aftercare-" + this.say.dayOf(sitting.at(), course.clinicId()));
	}

	/**
	 * Returns the slip of an appointment.
	 * @param document its template, with the name of the client
	 */
	ResponseEntity<byte[]> slip(ModelAndView document, CourseView course, SittingView sitting) {
		document.addObject("sitting", sitting);
		document.addObject("with", this.names.operators(course.clinicId()).get(sitting.operatorId()));
		document.addObject("clinic", this.clinics.find(course.clinicId()).orElse(null));
		return this.documents.answer(document, "appointment-" + this.say.dayOf(sitting.at(), course.clinicId()));
	}

}
