package com.fadeline.api.course;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** An event after which another history stands in the place of one, or of none. */
public interface HistoryChange {

	/** What stood until now, and counts no more; null where it is new. */
	@Nullable History before();

	/** What stands now; null where nothing does. */
	@Nullable History history();

	/** How many more sittings count than before; below 0 for fewer. */
	default int added() {
		return count(history()) - count(before());
	}

	private static int count(@Nullable History history) {
		return (history == null) ? 0 : history.count();
	}

	/** These histories as they stand after it. */
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
