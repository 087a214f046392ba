package com.fadeline.api.report;

/** Figure of a pivot table. */
public enum Measure {

	/** Courses opened; on the day of their opening. */
	COURSES,

	/** Share of the ended courses that were completed; likewise. */
	COMPLETED,

	/** Share of the courses with a sitting that had a reaction; likewise. */
	AFFECTED,

	/** Sittings done here. */
	SITTINGS,

	/** Mean gain of the sittings with a measured one, in percent of the baseline. */
	GAIN,

	/** Share of the sittings with a complete record. */
	COMPLETE_RECORDS,

	/** Share of the bookings due that were missed; on the day they are for. */
	NO_SHOWS,

	/** Share of the bookings settled that were cancelled; likewise. */
	CANCELLATIONS;

	/** Returns whether it is a number of cases, not a value that they have. */
	public boolean isCount() {
		return this == COURSES || this == SITTINGS;
	}

	/** Returns whether it is a share from 0 to 1. */
	public boolean isShare() {
		return !isCount() && this != GAIN;
	}

	/** Returns whether it can be grouped and filtered by that dimension. */
	public boolean has(Dimension dimension) {
		return switch (this) {
			case COURSES, COMPLETED, NO_SHOWS, CANCELLATIONS -> !dimension.isOfSittings();
			case AFFECTED, SITTINGS, GAIN, COMPLETE_RECORDS -> true;
		};
	}

}
