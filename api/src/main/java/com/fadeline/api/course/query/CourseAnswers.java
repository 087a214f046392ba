package com.fadeline.api.course.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/**
 * Read model of a client's answers and consents in one course, and of what the course
 * treats.
 */
public record CourseAnswers(CourseId courseId, ClientId clientId, ClinicId clinicId, @Nullable BodySite bodySite,
		List<Screening> screenings, List<ConsentView> consents) implements ClientRecord {

	public CourseAnswers {
		screenings = Lists.copy(screenings);
		consents = Lists.copy(consents);
	}

	public static CourseAnswers of(CourseView course) {
		return new CourseAnswers(course.courseId(), course.clientId(), course.clinicId(), course.bodySite(),
				course.screenings(), course.consents());
	}

}
