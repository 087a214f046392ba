package com.fadeline.query.report.facts;

import java.time.LocalDate;
import java.util.stream.Stream;

import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Observed;
import com.fadeline.query.report.facts.ReportFacts.Sitting;

/** Test of whether the skin was seen long enough after a sitting to show a reaction. */
public final class FollowUp {

	/**
	 * Days after a sitting until which its usual reactions have shown: the skin heals in
	 * four weeks, after which fading is read (DOMAIN.md, measuring fading).
	 */
	public static final int DAYS = 28;

	private FollowUp() {
	}

	/** Returns whether a later sitting or reading, of whomever, is on record. */
	public static boolean of(Sitting sitting, ReportFacts course) {
		LocalDate from = sitting.day().plusDays(DAYS);
		return Stream.concat(course.sittings().stream().map(Sitting::day), course.fadings().stream().map(Observed::day))
			.anyMatch((day) -> !day.isBefore(from));
	}

}
