package com.fadeline.web.progress;

import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of what staff hand to a client about a sitting, in the language that the
 * client prefers: the aftercare sheet, as a page and as PDF, and the appointment slip.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class AftercarePage {

	private final CourseForms courses;

	private final SittingSheets sheets;

	AftercarePage(CourseForms courses, SittingSheets sheets) {
		this.courses = courses;
		this.sheets = sheets;
	}

	@GetMapping("/courses/{course}/sittings/{sitting}/aftercare")
	ModelAndView aftercare(@PathVariable CourseId course, @PathVariable SittingId sitting, HttpServletRequest request) {
		CourseView view = this.courses.find(course, null);
		this.sheets.speakAsClient(request, view);
		ModelAndView page = this.courses.page("course/aftercare", view);
		page.addObject("sitting", sitting);
		return page.addAllObjects(this.sheets.aftercare(view, RecordLookup.sitting(view, sitting)));
	}

	@GetMapping("/courses/{course}/sittings/{sitting}/aftercare.pdf")
	ResponseEntity<byte[]> aftercareDocument(@PathVariable CourseId course, @PathVariable SittingId sitting,
			HttpServletRequest request) {
		CourseView view = this.courses.find(course, null);
		this.sheets.speakAsClient(request, view);
		return this.sheets.aftercareDocument(this.courses.page("document/aftercare", view), view,
				RecordLookup.sitting(view, sitting));
	}

	@GetMapping("/courses/{course}/sittings/{sitting}/appointment.pdf")
	ResponseEntity<byte[]> slip(@PathVariable CourseId course, @PathVariable SittingId sitting,
			HttpServletRequest request) {
		CourseView view = this.courses.find(course, null);
		this.sheets.speakAsClient(request, view);
		return this.sheets.slip(this.courses.page("document/appointment", view), view,
				RecordLookup.booking(view, sitting));
	}

}
