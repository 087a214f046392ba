package com.fadeline.web.progress;

import org.jspecify.annotations.Nullable;
import jakarta.servlet.http.HttpServletRequest;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.clinics.ClinicCards;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.PageLanguage;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the aftercare sheet of a sitting, which is printed for the client in the
 * language that the client prefers.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class AftercarePage {

	private final QueryClient views;

	private final CourseForms courses;

	private final CourseLabels labels;

	private final CareTexts care;

	private final ClinicCards clinics;

	private final MessageFormatter say;

	AftercarePage(QueryClient views, CourseForms courses, CourseLabels labels, CareTexts care, ClinicCards clinics,
			MessageFormatter say) {
		this.views = views;
		this.courses = courses;
		this.labels = labels;
		this.care = care;
		this.clinics = clinics;
		this.say = say;
	}

	@GetMapping("/courses/{course}/sittings/{sitting}/aftercare")
	ModelAndView aftercare(@PathVariable CourseId course, @PathVariable SittingId sitting, HttpServletRequest request) {
		CourseView view = this.courses.find(course, null);
		PageLanguage.use(request, language(view.clientId()));
		SittingView recorded = RecordLookup.sitting(view, sitting);
		return this.courses.page("course/aftercare", view)
			.addObject("what", this.labels.sitting(recorded, view.clinicId()))
			.addObject("texts",
					this.care.aftercare(view.clinicId(), recorded.method(),
							this.say.dayOf(recorded.at(), view.clinicId())))
			.addObject("clinic", this.clinics.find(view.clinicId()).orElse(null));
	}

	/** Returns the language that the client prefers; null if it is not known. */
	private @Nullable String language(ClientId client) {
		return this.views.find(new FindClient(client), ClientView.class)
			.map(ClientView::profile)
			.map(ClientProfile::language)
			.orElse(null);
	}

}
