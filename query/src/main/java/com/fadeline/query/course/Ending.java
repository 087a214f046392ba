package com.fadeline.query.course;

import com.fadeline.api.course.CourseEvent.CourseCompleted;

/** Says in words how a course came to its end. */
final class Ending {

	private Ending() {
	}

	static String of(CourseCompleted completed) {
		String outcome = switch (completed.outcome()) {
			case TARGET_REACHED -> "The target was reached";
			case CLIENT_SATISFIED -> "The client is satisfied";
			case STOPPED_AT_PLATEAU -> "Stopped where further sittings changed little";
		};
		return (completed.notes() == null) ? outcome : outcome + ": " + completed.notes();
	}

}
