package com.fadeline.query.course;

import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import java.time.ZoneOffset;

import com.fadeline.wording.Sentences;
import com.fadeline.wording.Wording;

/** Text of how a course ended. */
final class EndingText {

	private static final Wording WORDING = Wording.english(ZoneOffset.UTC);

	private EndingText() {
	}

	static String of(CourseCompleted completed) {
		String outcome = Sentences.capital(WORDING.name(completed.outcome()));
		return (completed.notes() == null) ? outcome : outcome + ": " + completed.notes();
	}

}
