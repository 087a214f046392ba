package com.fadeline.web.courses;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.SittingEvent;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Formatter of the history of a course in the language of the reader; templates use it as
 * {@code @historyWords}.
 */
@Component
@ConditionalOnWebApplication
public class HistoryWords {

	/** Language of the sentences for clients, for whom entries have no event data. */
	private static final String ENGLISH = "en";

	private final MessageFormatter say;

	private final CourseLabels words;

	HistoryWords(MessageFormatter say, CourseLabels words) {
		this.say = say;
		this.words = words;
	}

	/** Returns each entry with its sentence, oldest first. */
	public List<Line> lines(CourseHistory history) {
		HistoryTeller teller = new HistoryTeller(this.say, this.words, history.clinicId());
		List<Line> lines = new ArrayList<>();
		for (CourseHistory.Entry entry : history.entries()) {
			lines.add((entry.data() == null) ? new Line(entry, entry.words(), ENGLISH, null)
					: new Line(entry, teller.tell(entry.data()), null, treatment(entry.data())));
		}
		return lines;
	}

	private static @Nullable Treatment treatment(CourseEvent event) {
		return switch (event) {
			case SittingEvent.LaserSittingRecorded it -> it.treatment();
			case SittingEvent.SalineSessionRecorded it -> it.treatment();
			default -> null;
		};
	}

	/**
	 * View model of an entry.
	 *
	 * @param language language of the sentence; null for that of the page
	 * @param treatment the treatment, for an entry that records a sitting; else null
	 */
	public record Line(CourseHistory.Entry entry, String sentence, @Nullable String language,
			@Nullable Treatment treatment) {

		/** Returns the device that was used; null if unknown. */
		public @Nullable DeviceId device() {
			return (this.treatment instanceof LaserTreatment laser) ? laser.deviceId() : null;
		}

	}

}
