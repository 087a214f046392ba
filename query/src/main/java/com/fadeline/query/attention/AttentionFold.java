package com.fadeline.query.attention;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.query.projection.EventMeta;
import com.fadeline.query.projection.Fold;

/** Fold of the facts that decide whether a course needs attention. */
final class AttentionFold implements Fold<CourseEvent, AttentionFacts> {

	@Override
	public AttentionFacts apply(@Nullable AttentionFacts facts, CourseEvent event, EventMeta meta) {
		if (event instanceof CourseOpened opened) {
			return AttentionState.opened(opened, meta.at());
		}
		if (facts == null) {
			throw new IllegalStateException("Course %s has events but no opening".formatted(event.courseId()));
		}
		AttentionState draft = new AttentionState(facts);
		draft.write(event, meta.at());
		return draft.facts();
	}

}
