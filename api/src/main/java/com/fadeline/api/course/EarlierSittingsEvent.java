package com.fadeline.api.course;

import java.util.List;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Lists;
import com.fadeline.api.Personal;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.HistoryChange;
import com.fadeline.api.id.CourseId;

/** Events of the record of sittings done elsewhere. */
public sealed interface EarlierSittingsEvent extends CourseEvent, HistoryChange {

	/**
	 * Event: a history was recorded, or a later delivery extended it.
	 *
	 * @param history the whole history now in effect
	 * @param before the history so far under its key, no longer in effect; null if it is
	 * new
	 * @param delivered everything its source states, if some of it was corrected by a
	 * person, so that a repeated delivery is recognized; null if equal to the history
	 */
	@Revision("2")
	record HistoryImported(CourseId courseId, History history, @Nullable History before, @Nullable History delivered,
			List<AcceptedFinding> findings) implements EarlierSittingsEvent {

		public HistoryImported {
			findings = Lists.copy(findings);
		}

		public HistoryImported(CourseId courseId, History history, @Nullable History before,
				List<AcceptedFinding> findings) {
			this(courseId, history, before, null, findings);
		}

		public HistoryImported(CourseId courseId, History history, List<AcceptedFinding> findings) {
			this(courseId, history, null, findings);
		}

	}

	/**
	 * Event: a mistake in the record of earlier sittings was corrected.
	 *
	 * @param history the whole history now in effect
	 * @param before the history so far, no longer in effect
	 */
	@Revision("1")
	record EarlierSittingsAmended(CourseId courseId, History history, History before, @Personal String reason,
			List<AcceptedFinding> findings) implements EarlierSittingsEvent {

		public EarlierSittingsAmended {
			findings = Lists.copy(findings);
		}

	}

	/**
	 * Event: an earlier sitting recorded by mistake was withdrawn, or all of a history.
	 *
	 * @param place the place of the sitting; null for all of them
	 * @param before the history so far, no longer in effect
	 * @param history the rest; null if nothing is left
	 */
	@Revision("1")
	record EarlierSittingsRetracted(CourseId courseId, @Nullable Integer place, History before,
			@Nullable History history, @Personal String reason) implements EarlierSittingsEvent {
	}

}
