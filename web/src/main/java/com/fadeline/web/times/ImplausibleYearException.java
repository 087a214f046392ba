package com.fadeline.web.times;

import java.time.LocalDate;
import java.util.OptionalInt;

import com.fadeline.api.Years;

/**
 * Exception for a day or moment in an implausible year. Its message follows the value or
 * the name of its field.
 */
public final class ImplausibleYearException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private static final int LEAST_DIGITS = 4;

	private final String year;

	private ImplausibleYearException(String year) {
		this(year, "write one from %d to %d".formatted(Years.LEAST, Years.GREATEST));
	}

	private ImplausibleYearException(String year, String remedy) {
		super("has the year %s, which is out of range; %s".formatted(year, remedy));
		this.year = year;
	}

	/** Creates it for a year as it was written. */
	static ImplausibleYearException of(String digits) {
		return new ImplausibleYearException("0".repeat(Math.max(0, LEAST_DIGITS - digits.length())) + digits);
	}

	/**
	 * Returns the same exception, whose message asks for a plausible year near by, if
	 * there is one.
	 */
	ImplausibleYearException asked(LocalDate today) {
		OptionalInt meant = Years.meant(this.year, today.getYear());
		return meant.isEmpty() ? this
				: new ImplausibleYearException(this.year, "did you mean %d?".formatted(meant.getAsInt()));
	}

	/** Returns the year as it was written, with at least four digits. */
	public String year() {
		return this.year;
	}

}
