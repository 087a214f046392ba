package com.fadeline.web.course.observation;

import java.util.Map;
import java.util.UUID;

import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
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
		ReactionEntries.NewEntry entry(CourseView course, ReactionId reaction, Form form, ReactionForms forms) {
			ReactionAssessment assessment = forms.assessment(form, course);
			return new ReactionEntries.NewEntry(new AssessReaction(course.courseId(), reaction, assessment), reaction,
					ReactionEntry.of(assessment), "assessedAt");
		}
	},

	FOLLOW_UP("course/observation/follow-up", "done.reaction.followedUp") {
		@Override
		Map<String, @Nullable Object> start(UUID id, String now) {
			return Map.of("id", id, "at", now);
		}

		@Override
		ReactionEntries.NewEntry entry(CourseView course, ReactionId reaction, Form form, ReactionForms forms) {
			FollowUp followUp = forms.followUp(form, course);
			return new ReactionEntries.NewEntry(new FollowUpReaction(course.courseId(), reaction, followUp), reaction,
					ReactionEntry.of(followUp), "at");
		}
	},

	CLEAR("course/observation/clear", "done.reaction.cleared") {
		@Override
		Map<String, @Nullable Object> start(UUID id, String now) {
			return Map.of();
		}

		@Override
		ReactionEntries.NewEntry entry(CourseView course, ReactionId reaction, Form form, ReactionForms forms) {
			Clearance letter = forms.clearance(form);
			return new ReactionEntries.NewEntry(new ClearReaction(course.courseId(), reaction, letter), reaction,
					ReactionEntry.of(letter), "date");
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

	/** Reads the entry from the form. */
	abstract ReactionEntries.NewEntry entry(CourseView course, ReactionId reaction, Form form, ReactionForms forms);

}
