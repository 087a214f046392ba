package com.fadeline.web.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * View model of the accesses to a client's record, for that client.
 *
 * @param ofOthers newest day first
 * @param ofClient the client's own looks
 * @param hasEarlier whether there are earlier looks of others
 */
public record ClientAccessView(List<Day> ofOthers, List<Day> ofClient, int page, boolean hasEarlier) {

	public ClientAccessView {
		ofOthers = List.copyOf(ofOthers);
		ofClient = List.copyOf(ofClient);
	}

	/** What was looked at on one day. */
	public record Day(LocalDate day, List<Look> looks) {

		public Day {
			looks = List.copyOf(looks);
		}

	}

	/**
	 * Looks of a day at one thing.
	 *
	 * @param who in which role
	 * @param refused whether nothing was shown
	 * @param latest when the last of them was
	 * @param times how many they are
	 * @param people how many looked
	 */
	public record Look(String who, String what, boolean refused, Instant latest, long times, int people) {
	}

}
