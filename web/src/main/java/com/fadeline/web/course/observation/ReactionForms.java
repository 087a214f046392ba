package com.fadeline.web.course.observation;

import java.util.UUID;

import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reader of the forms about a recorded reaction. */
@Component
@ConditionalOnWebApplication
class ReactionForms {

	private static final int NAME = 200;

	private static final int GRADES = 5;

	private final CourseForms courses;

	ReactionForms(CourseForms courses) {
		this.courses = courses;
	}

	ReactionAssessment assessment(Form form, CourseView course) {
		@Nullable Integer grade = form.tried(() -> form.needed("grade", form.whole("grade", 1, GRADES)));
		var assessedAt = form.tried(() -> this.courses.moment(form, "assessedAt", course, null));
		@Nullable String notes = form.tried(() -> form.text("notes", CourseForms.LONGEST));
		form.refuseMistakes();
		return new ReactionAssessment(form.needed("grade", grade), form.needed("assessedAt", assessedAt), notes);
	}

	FollowUp followUp(Form form, CourseView course) {
		@Nullable UUID id = form.id("id");
		var at = form.tried(() -> this.courses.moment(form, "at", course, null));
		@Nullable String action = form.tried(() -> form.needed("action", form.text("action", CourseForms.LONGEST)));
		@Nullable Integer grade = form.tried(() -> form.whole("grade", 1, GRADES));
		var nextLook = form.tried(() -> form.day("nextLook"));
		@Nullable String informed = form.tried(() -> form.text("informed", NAME));
		@Nullable String reportedTo = form.tried(() -> form.text("reportedTo", NAME));
		var reportedOn = form.tried(() -> form.day("reportedOn"));
		form.refuseMistakes();
		return new FollowUp(new FollowUpId(form.needed("id", id)), form.needed("at", at), form.needed("action", action),
				grade, nextLook, informed, reportedTo, reportedOn);
	}

	Clearance clearance(Form form) {
		@Nullable String doctor = form.tried(() -> form.needed("doctor", form.text("doctor", NAME)));
		var date = form.tried(() -> form.needed("date", form.day("date")));
		var expiry = form.tried(() -> form.day("expiry"));
		@Nullable String notes = form.tried(() -> form.text("notes", CourseForms.LONGEST));
		form.refuseMistakes();
		return new Clearance(form.needed("doctor", doctor), form.needed("date", date), expiry, notes);
	}

}
