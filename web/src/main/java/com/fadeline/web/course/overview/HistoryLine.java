package com.fadeline.web.course.overview;

import java.util.List;

import com.fadeline.api.id.DeviceId;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.ReactionEvent;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/**
 * View model of an entry of the history of a course: its sentence, and what staff read
 * beside it.
 *
 * @param treatment the treatment, for an entry that records a sitting; else null
 * @param notes internal notes that the sentence leaves out; null if there are none
 */
public record HistoryLine(CourseHistory.Entry entry, @Nullable Treatment treatment, @Nullable String notes) {

	/** Returns every entry, oldest first. */
	public static List<HistoryLine> of(CourseHistory history) {
		return history.entries()
			.stream()
			.map((entry) -> new HistoryLine(entry, treatment(entry.data()), notes(entry.data())))
			.toList();
	}

	/** Returns the device that was used; null if unknown. */
	public @Nullable DeviceId device() {
		return (this.treatment instanceof LaserTreatment laser) ? laser.deviceId() : null;
	}

	private static @Nullable Treatment treatment(@Nullable CourseEvent event) {
		return (event instanceof SittingRecorded recorded) ? recorded.treatment() : null;
	}

	/** Returns the notes of what a specialist said about a reaction. */
	private static @Nullable String notes(@Nullable CourseEvent event) {
		return (event instanceof ReactionEvent reaction) ? switch (reaction) {
			case ReactionAssessed it -> it.assessment().notes();
			case ReactionCleared it -> it.clearance().notes();
			case ReactionResolved it -> it.notes();
			case ReactionReported other -> null;
			case ReactionAmended other -> null;
			case ReactionRetracted other -> null;
			case ReactionFollowedUp other -> null;
			case ReactionEntryRetracted other -> null;
		} : null;
	}

}
