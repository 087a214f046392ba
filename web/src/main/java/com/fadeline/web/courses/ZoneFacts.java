package com.fadeline.web.courses;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.LastSettings;
import com.fadeline.api.course.Observer;
import org.jspecify.annotations.Nullable;

/**
 * What is to know of one zone before it is treated again.
 *
 * @param lastTreatedOn null where nobody knows of a sitting on it, as are the days after
 * @param days since then
 * @param fading percent, as last seen there or on the whole site; null if never
 * @param sittings how many on record treated it
 */
record ZoneFacts(String zone, Rest rest, @Nullable LocalDate lastTreatedOn, @Nullable Long days,
		@Nullable LocalDate earliestPermitted, @Nullable LocalDate recommendedFrom, @Nullable Double fading,
		@Nullable Instant fadingSeenAt, @Nullable Observer fadingSeenBy, Cleared cleared, int sittings,
		List<LastSettings> lastSettings) {

	/** How far it has rested, by the intervals of the clinic. */
	enum Rest {

		UNTREATED, RESTING, PERMITTED, RESTED

	}

	/** How far it has faded, by the quartiles of the visual scale. */
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
