package com.fadeline.api.course.treatment;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Contract of an event that replaces, adds or removes a history. */
public interface HistoryChange {

	/** Returns the history so far, no longer in effect; null if it is new. */
	@Nullable History before();

	/** Returns the history now in effect; null if none is left. */
	@Nullable History history();

	/** Returns how many more sittings count than before; below 0 for fewer. */
	default int added() {
		return count(history()) - count(before());
	}

	private static int count(@Nullable History history) {
		return (history == null) ? 0 : history.count();
	}

	/** Applies the change to these histories. */
	default List<History> in(List<History> histories) {
		List<History> all = new ArrayList<>(histories);
		History before = before();
		History now = history();
		int known = (before == null) ? -1 : all.indexOf(before);
		if (known >= 0) {
			all.remove(known);
		}
		if (now != null) {
			all.add((known < 0) ? all.size() : known, now);
		}
		return all;
	}

}
