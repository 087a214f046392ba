package com.fadeline.web.course.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.treatment.LastSettings;
import org.jspecify.annotations.Nullable;

/**
 * View model of one zone before it is treated again.
 *
 * @param lastTreatedOn null if no sitting on it is known; so are the days after it
 * @param days days since then
 * @param fading percent, from the latest reading of the zone or the whole site; null if
 * there is none
 * @param sittings number of recorded sittings that treated it
 */
record ZoneFacts(String zone, Rest rest, @Nullable LocalDate lastTreatedOn, @Nullable Long days,
		@Nullable LocalDate earliestPermitted, @Nullable LocalDate recommendedFrom, @Nullable Double fading,
		@Nullable Instant fadingSeenAt, @Nullable Observer fadingSeenBy, Cleared cleared, int sittings,
		List<LastSettings> lastSettings) {

	/** Classification of the rest of a zone, by the intervals of the clinic. */
	enum Rest {

		UNTREATED, RESTING, PERMITTED, RESTED

	}

	/** Classification of fading, by the quartiles of the visual scale. */
	enum Cleared {

		UNSEEN, POOR, FAIR, GOOD, EXCELLENT;

		private static final int QUARTER = 25;

		static Cleared of(@Nullable Double percent) {
			if (percent == null) {
				return UNSEEN;
			}
			if (percent <= QUARTER) {
				return POOR;
			}
			return (percent <= 2 * QUARTER) ? FAIR : (percent <= 3 * QUARTER) ? GOOD : EXCELLENT;
		}

	}

}
