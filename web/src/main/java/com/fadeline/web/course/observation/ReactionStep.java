package com.fadeline.web.course.observation;

import java.util.Map;
import java.util.UUID;

import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * Enumeration of the steps from the report of a reaction to its end, each with its page,
 * form fields and command.
 */
enum ReactionStep {

	ASSESS("course/observation/assess", "done.reaction.assessed") {
		@Override
		Map<String, @Nullable Object> start(UUID id, String now) {
			return Map.of("assessedAt", now);
		}

		@Override
		CourseCommand command(CourseView course, ReactionId reaction, Form form, ReactionForms forms) {
			return new AssessReaction(course.courseId(), reaction, forms.assessment(form, course));
		}
	},

	FOLLOW_UP("course/observation/follow-up", "done.reaction.followedUp") {
		@Override
		Map<String, @Nullable Object> start(UUID id, String now) {
			return Map.of("id", id, "at", now);
		}

		@Override
		CourseCommand command(CourseView course, ReactionId reaction, Form form, ReactionForms forms) {
			return new FollowUpReaction(course.courseId(), reaction, forms.followUp(form, course));
		}
	},

	CLEAR("course/observation/clear", "done.reaction.cleared") {
		@Override
		Map<String, @Nullable Object> start(UUID id, String now) {
			return Map.of();
		}

		@Override
		CourseCommand command(CourseView course, ReactionId reaction, Form form, ReactionForms forms) {
			return new ClearReaction(course.courseId(), reaction, forms.clearance(form));
		}
	};

	private final String template;

	private final String done;

	ReactionStep(String template, String done) {
		this.template = template;
		this.done = done;
	}

	String template() {
		return this.template;
	}

	/** Returns the key of the confirming message. */
	String done() {
		return this.done;
	}

	/** Returns the initial field values. */
	abstract Map<String, @Nullable Object> start(UUID id, String now);

	abstract CourseCommand command(CourseView course, ReactionId reaction, Form form, ReactionForms forms);

}
