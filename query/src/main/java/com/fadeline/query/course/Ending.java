package com.fadeline.query.course;

import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.query.words.Sentences;

/** Text of how a course ended. */
final class Ending {

	private Ending() {
	}

	static String of(CourseCompleted completed) {
		String outcome = Sentences.capital(Sentences.outcome(completed.outcome()));
		return (completed.notes() == null) ? outcome : outcome + ": " + completed.notes();
	}

}
