package com.fadeline.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * View model of the accesses to a client's record, by days.
 *
 * @param ofOthers newest day first
 * @param ofClient the client's own accesses
 * @param hasEarlier whether there are earlier accesses of others
 */
public record ClientAccessView(List<Day> ofOthers, List<Day> ofClient, int page, boolean hasEarlier) {

	public ClientAccessView {
		ofOthers = List.copyOf(ofOthers);
		ofClient = List.copyOf(ofClient);
	}

	/** Accesses of one day, latest first. */
	public record Day(LocalDate day, List<Access> accesses) {

		public Day {
			accesses = List.copyOf(accesses);
		}

		/** Returns those to the record itself. */
		public List<Access> looks() {
			return this.accesses.stream().filter((access) -> !access.inList()).toList();
		}

		/** Returns those to lists in which the client was one of several. */
		public List<Access> lists() {
			return this.accesses.stream().filter(Access::inList).toList();
		}

	}

	/**
	 * Accesses of a day to one subject.
	 *
	 * @param who the reader, in words
	 * @param refused whether nothing was shown
	 * @param earliest time of the first of them
	 * @param latest time of the last of them
	 * @param times number of accesses; an open page that updates itself counts each time
	 * @param people number of readers
	 * @param inList whether the client was shown in a list with others
	 */
	public record Access(String who, String what, boolean refused, Instant earliest, Instant latest, long times,
			int people, boolean inList) {
	}

}
