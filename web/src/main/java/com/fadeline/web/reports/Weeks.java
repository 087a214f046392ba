package com.fadeline.web.reports;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fadeline.api.report.OverviewReport.Week;

import static java.util.stream.Collectors.toMap;

/** Helper that fills the weeks without sittings into a series. */
final class Weeks {

	private Weeks() {
	}

	/** Returns every week from the first to the last of these, which are in order. */
	static List<Week> all(List<Week> weeks) {
		if (weeks.isEmpty()) {
			return weeks;
		}
		Map<LocalDate, Week> known = weeks.stream().collect(toMap(Week::monday, Function.identity()));
		return weeks.getFirst()
			.monday()
			.datesUntil(weeks.getLast().monday().plusDays(1), Period.ofWeeks(1))
			.map((monday) -> known.getOrDefault(monday, new Week(monday, 0, 0)))
			.toList();
	}

}
