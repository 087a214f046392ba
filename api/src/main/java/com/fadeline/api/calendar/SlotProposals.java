package com.fadeline.api.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Value object of the slots that are proposed for a sitting: on the first days on which
 * the clinical rules permit it, and on the first ones on which they recommend it.
 *
 * @param permittedFrom the first day after the floor of every zone
 * @param recommendedFrom the first day after the recommended interval of every zone
 * @param permitted the days before the recommended ones, earliest first
 * @param recommended the days from the recommended one on, earliest first
 */
public record SlotProposals(LocalDate permittedFrom, LocalDate recommendedFrom, List<FreeSlots.Day> permitted,
		List<FreeSlots.Day> recommended) {

	/** How far ahead a free slot is searched for: house rule. */
	private static final int DAYS_AHEAD = 42;

	/** How many days of each kind are proposed: house rule. */
	private static final int MOST = 3;

	/** How many free days the rules are asked about, which takes a command each. */
	private static final int TRIES = 8;

	public SlotProposals {
		permitted = List.copyOf(permitted);
		recommended = List.copyOf(recommended);
	}

	/** Port for the clinical rules about a day. */
	public interface Rules {

		/** Returns whether no rule is broken by a sitting on that day. */
		boolean permit(FreeSlots.Day day);

		/** Returns whether the day also keeps the recommended interval. */
		boolean recommend(FreeSlots.Day day);

	}

	/**
	 * Returns the proposals.
	 * @param recommendedFrom if before the permitted day, that day
	 * @param length length of the sitting, more than zero
	 */
	public static SlotProposals of(FreeSlots free, LocalDate permittedFrom, LocalDate recommendedFrom, Duration length,
			Rules rules) {
		LocalDate recommended = later(permittedFrom, recommendedFrom);
		LocalDate early = permittedFrom.plusDays(DAYS_AHEAD);
		return new SlotProposals(permittedFrom, recommended,
				first(free, permittedFrom, early.isBefore(recommended) ? early : recommended, length, rules::permit),
				first(free, recommended, end(permittedFrom, recommended), length, rules::recommend));
	}

	private static List<FreeSlots.Day> first(FreeSlots free, LocalDate from, LocalDate until, Duration length,
			Predicate<FreeSlots.Day> rule) {
		return free.days(from, until, length).limit(TRIES).filter(rule).limit(MOST).toList();
	}

	/** Returns the day after the last one that proposals may be on. */
	public static LocalDate end(LocalDate permittedFrom, LocalDate recommendedFrom) {
		return later(permittedFrom, recommendedFrom).plusDays(DAYS_AHEAD);
	}

	/** Returns whether some days are permitted that are not recommended. */
	public boolean isPermittedEarlier() {
		return this.permittedFrom.isBefore(this.recommendedFrom);
	}

	/** Returns whether there is no day to propose. */
	public boolean isEmpty() {
		return this.permitted.isEmpty() && this.recommended.isEmpty();
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? other : one;
	}

}
