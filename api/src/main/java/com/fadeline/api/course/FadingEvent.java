package com.fadeline.api.course;

import java.util.List;

import org.axonframework.serialization.Revision;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;

/** Events of the fading readings. */
public sealed interface FadingEvent extends CourseEvent {

	/** Event: a reading of fading was recorded. */
	@Revision("2")
	record FadingLogged(CourseId courseId, Fading fading, List<AcceptedFinding> findings) implements FadingEvent {

		public FadingLogged {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a reading of fading was corrected. */
	@Revision("2")
	record FadingAmended(CourseId courseId, Fading fading, @Personal String reason,
			List<AcceptedFinding> findings) implements FadingEvent {

		public FadingAmended {
			findings = Lists.copy(findings);
		}

	}

	/** Event: a reading of fading recorded by mistake was withdrawn. */
	@Revision("1")
	record FadingRetracted(CourseId courseId, FadingId fadingId, @Personal String reason) implements FadingEvent {
	}

}
