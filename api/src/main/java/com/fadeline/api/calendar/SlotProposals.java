package com.fadeline.api.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Value object of the slots that are proposed for a sitting: on the first days on which
 * the clinical rules permit it, and on the first ones on which they recommend it.
 *
 * @param permittedFrom the first day after the floor of every zone
 * @param recommendedFrom the first day after the recommended interval of every zone
 * @param permitted slots from the one day to the other, earliest first
 * @param recommended slots from the recommended day on, earliest first
 */
public record SlotProposals(LocalDate permittedFrom, LocalDate recommendedFrom, List<FreeSlots.Day> permitted,
		List<FreeSlots.Day> recommended) {

	/** How far ahead a free slot is searched for: house rule. */
	private static final int DAYS_AHEAD = 42;

	public SlotProposals {
		permitted = List.copyOf(permitted);
		recommended = List.copyOf(recommended);
	}

	/**
	 * Returns the proposals.
	 * @param most how many days of each kind to propose
	 * @param length length of the sitting, more than zero
	 */
	public static SlotProposals of(FreeSlots free, LocalDate permittedFrom, LocalDate recommendedFrom, Duration length,
			int most) {
		LocalDate recommended = recommendedFrom.isBefore(permittedFrom) ? permittedFrom : recommendedFrom;
		LocalDate earlyUntil = earlier(recommended, permittedFrom.plusDays(DAYS_AHEAD));
		return new SlotProposals(permittedFrom, recommended,
				free.days(permittedFrom, earlyUntil, length).limit(most).toList(),
				free.days(recommended, recommended.plusDays(DAYS_AHEAD), length).limit(most).toList());
	}

	/** Returns the day after the last one that proposals may be on. */
	public static LocalDate end(LocalDate permittedFrom, LocalDate recommendedFrom) {
		return (recommendedFrom.isBefore(permittedFrom) ? permittedFrom : recommendedFrom).plusDays(DAYS_AHEAD);
	}

	/** Returns whether some days are permitted that are not recommended. */
	public boolean isPermittedEarlier() {
		return this.permittedFrom.isBefore(this.recommendedFrom);
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

}
