package com.fadeline.query.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.CourseHistory;
import com.fadeline.query.redaction.ClientEventRedaction;
import com.fadeline.query.redaction.ClientRedaction;
import com.fadeline.query.words.Words;

/**
 * The history of a course as its client reads it: in words alone, without what the clinic
 * wrote for itself, without its reminders and without who of its staff recorded what.
 */
public final class ClientHistory {

	private ClientHistory() {
	}

	/**
	 * Tells it once more.
	 * @param clientUserId the account of the client, whose own entries say so
	 */
	public static CourseHistory of(CourseHistory history, ClientRedaction told, ZoneId zone, String clientUserId) {
		Narrator narrator = new Narrator(new Words(zone));
		ClientEventRedaction events = new ClientEventRedaction(told);
		List<CourseHistory.Entry> entries = new ArrayList<>(history.entries().size());
		for (CourseHistory.Entry entry : history.entries()) {
			CourseEvent event = Objects.requireNonNull(entry.data());
			if (!(event instanceof ReminderRaised)) {
				entries.add(new CourseHistory.Entry(entry.sequence(), entry.type(), entry.at(),
						clientUserId.equals(entry.userId()) ? clientUserId : null, entry.role(),
						narrator.tell(events.of(event)), null));
			}
		}
		return new CourseHistory(history.courseId(), history.clientId(), history.clinicId(), entries,
				history.sequence());
	}

}
