package com.fadeline.web.course.observation;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.ReactionCommand;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Recorder of entries about reactions from forms; for a minute each can be undone. */
@Component
@ConditionalOnWebApplication
class ReactionEntries {

	private final CourseForms courses;

	private final CommandClient commands;

	private final UndoWindow undo;

	private final MessageFormatter say;

	ReactionEntries(CourseForms courses, CommandClient commands, UndoWindow undo, MessageFormatter say) {
		this.courses = courses;
		this.commands = commands;
		this.undo = undo;
		this.say = say;
	}

	/** The same entry is recorded once, even if it was withdrawn. */
	Receipt record(NewEntry entry, Form form) {
		CourseId course = entry.command().courseId();
		Receipt receipt = this.commands.send(entry.command());
		if (receipt.repeated() && !stands(entry, receipt)) {
			throw form.mistake(entry.field(), "withdrawnEntry");
		}
		this.undo.offer(course, receipt,
				new RetractReactionEntry(course, entry.reaction(), entry.name(), this.say.of("recorded.undone")));
		return receipt;
	}

	private boolean stands(NewEntry entry, Receipt receipt) {
		return RecordLookup
			.reactionView(this.courses.find(entry.command().courseId(), receipt.sequence()), entry.reaction())
			.entries()
			.contains(entry.name());
	}

	/**
	 * Value object of an entry as typed.
	 *
	 * @param field the field of its time
	 */
	record NewEntry(ReactionCommand command, ReactionId reaction, ReactionEntry name, String field) {
	}

}
