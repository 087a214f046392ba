package com.fadeline.query.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.HistoryChange;

/**
 * Value object of the fading that one history reports, for views that keep no histories.
 *
 * @param since its first day; null if none is known
 * @param count number of sittings it counts for
 * @param seen readings, in the order of its sittings
 */
public record Elsewhere(@Nullable LocalDate since, int count, List<History.Seen> seen) {

	private static final Comparator<Elsewhere> BY_TIME = Comparator.comparing(Elsewhere::since,
			Comparator.nullsFirst(Comparator.naturalOrder()));

	public Elsewhere {
		seen = Lists.copy(seen);
	}

	private static Elsewhere of(History history, List<String> zones) {
		return new Elsewhere(history.firstDay(), history.count(), history.readings(zones));
	}

	/**
	 * Returns the list by time, with a history in place of its earlier version.
	 * @param zones the zones of the course
	 */
	public static List<Elsewhere> with(List<Elsewhere> told, HistoryChange change, List<String> zones) {
		History before = change.before();
		History now = change.history();
		List<Elsewhere> all = new ArrayList<>(told);
		int known = (before == null) ? -1 : all.indexOf(of(before, zones));
		if (known >= 0) {
			all.remove(known);
		}
		if (now != null) {
			all.add((known < 0) ? all.size() : known, of(now, zones));
		}
		all.sort(BY_TIME);
		return all;
	}

	/** Returns all readings, first to last. */
	public static List<History.Seen> seen(List<Elsewhere> told) {
		return told.stream().flatMap((history) -> history.seen().stream()).toList();
	}

	/**
	 * Returns the fading of the whole site after the last sitting; null if it was not
	 * read.
	 */
	public static @Nullable Double atLast(List<Elsewhere> told) {
		if (told.isEmpty() || told.getLast().seen().isEmpty()) {
			return null;
		}
		History.Seen last = told.getLast().seen().getLast();
		return (last.zone() == null && last.afterSitting() == told.getLast().count()) ? (Double) last.percent() : null;
	}

}
