package com.fadeline.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Role;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.query.redaction.ClientEventRedaction;
import com.fadeline.query.redaction.ClientRedaction;
import com.fadeline.wording.HistoryNarrator;
import com.fadeline.wording.Wording;

/**
 * History of a course as shown to its client: in words only, with those the client wrote,
 * without the clinic's internal notes, its reminders and the accounts of the staff who
 * recorded the entries.
 */
public final class ClientHistory {

	private ClientHistory() {
	}

	/**
	 * Renders it for the client.
	 * @param wording the wording of the sentences, in the days of the clinic
	 * @param clientUserId the account of the client, whose own entries are marked as
	 * theirs
	 */
	public static CourseHistory of(CourseHistory history, ClientRedaction told, Wording wording, String clientUserId) {
		HistoryNarrator narrator = new HistoryNarrator(wording);
		ClientEventRedaction events = new ClientEventRedaction(told);
		List<CourseHistory.Entry> entries = new ArrayList<>(history.entries().size());
		for (CourseHistory.Entry entry : history.entries()) {
			CourseEvent event = Objects.requireNonNull(entry.data());
			if (!(event instanceof ReminderRaised)) {
				entries.add(new CourseHistory.Entry(entry.sequence(), entry.type(), entry.at(),
						clientUserId.equals(entry.userId()) ? clientUserId : null, entry.role(),
						narrator.narrate(events.of(event)) + ownWords(entry, event, wording), null));
			}
		}
		return new CourseHistory(history.courseId(), history.clientId(), history.clinicId(), entries,
				history.sequence());
	}

	/** Returns what the client wrote to an entry; notes of the staff stay internal. */
	private static String ownWords(CourseHistory.Entry entry, CourseEvent event, Wording wording) {
		@Nullable String words = (event instanceof ReactionReported it) ? it.reaction().notes()
				: (event instanceof FadingLogged it) ? it.fading().notes() : null;
		return (words != null && Role.CLIENT.name().equals(entry.role())) ? wording.quoted(words) : "";
	}

}
