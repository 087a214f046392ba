package com.fadeline.query.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.query.redaction.ClientEventRedaction;
import com.fadeline.query.redaction.ClientRedaction;
import com.fadeline.wording.HistoryNarrator;
import com.fadeline.wording.Wording;

/**
 * History of a course as shown to its client: in words only, without the clinic's
 * internal notes, its reminders and the accounts of the staff who recorded the entries.
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
						narrator.narrate(events.of(event)), null));
			}
		}
		return new CourseHistory(history.courseId(), history.clientId(), history.clinicId(), entries,
				history.sequence());
	}

}
