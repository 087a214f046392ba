package com.fadeline.api.course;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
import org.jspecify.annotations.Nullable;

/** Commands about the record of sittings done elsewhere. */
public sealed interface EarlierSittingsCommand extends CourseCommand {

	/**
	 * Command that imports a history, or the additions of a later delivery.
	 *
	 * @param stated statements of the delivery about the course; null if it has none
	 */
	record ImportHistory(CourseId courseId, History history,
			@Nullable StatedCourse stated) implements EarlierSittingsCommand {

		/** Creates one without statements about the course. */
		public ImportHistory(CourseId courseId, History history) {
			this(courseId, history, null);
		}

	}

	/**
	 * Command that records treatment elsewhere or before the course was opened, as
	 * reported by a client or a letter.
	 *
	 * @param history with the id as its key
	 */
	record RecordEarlierSittings(CourseId courseId, EarlierSittingsId earlierSittingsId,
			History history) implements EarlierSittingsCommand {
	}

	/**
	 * Command that corrects the record of earlier sittings.
	 *
	 * @param history replaces the one of its key; its sittings keep their places
	 */
	record AmendEarlierSittings(CourseId courseId, History history, String reason) implements EarlierSittingsCommand {
	}

	/**
	 * Command that withdraws an earlier sitting recorded by mistake, or all of a history.
	 *
	 * @param place the place of the sitting; null for all
	 */
	record RetractEarlierSittings(CourseId courseId, EarlierSittingsId earlierSittingsId, @Nullable Integer place,
			String reason) implements EarlierSittingsCommand {
	}

}
