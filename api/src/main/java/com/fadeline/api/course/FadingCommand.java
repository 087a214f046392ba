package com.fadeline.api.course;

import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;

/** Commands about the fading readings. */
public sealed interface FadingCommand extends CourseCommand {

	/** Command that records a reading of fading. */
	record LogFading(CourseId courseId, Fading fading) implements FadingCommand {
	}

	/**
	 * Command that records several readings at once: all or none. Readings that are
	 * already recorded stay unchanged.
	 */
	record LogFadings(CourseId courseId, List<Fading> fadings) implements FadingCommand {

		public LogFadings {
			fadings = Lists.copy(fadings);
		}

	}

	/** Command that corrects a reading; it replaces the one recorded under its id. */
	record AmendFading(CourseId courseId, Fading fading, String reason) implements FadingCommand {
	}

	/** Command that withdraws a reading recorded by mistake. */
	record RetractFading(CourseId courseId, FadingId fadingId, String reason) implements FadingCommand {
	}

}
