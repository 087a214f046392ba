package com.fadeline.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * View model of the accesses to a client's record, for that client.
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

	/** Accesses of one day. */
	public record Day(LocalDate day, List<Access> accesses) {

		public Day {
			accesses = List.copyOf(accesses);
		}

	}

	/**
	 * Accesses of a day to one subject.
	 *
	 * @param who role of the reader, in words
	 * @param refused whether nothing was shown
	 * @param latest time of the last of them
	 * @param times number of accesses
	 * @param people number of readers
	 */
	public record Access(String who, String what, boolean refused, Instant latest, long times, int people) {
	}

}
