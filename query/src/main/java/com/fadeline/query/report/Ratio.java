package com.fadeline.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.fadeline.query.report.Cell.Amount;

/** Calculator of rates and means, to four decimal places; null without a base. */
final class Ratio {

	private static final int DIGITS = 4;

	/**
	 * Least number of courses in a group whose share is told. Of fewer than 10 courses
	 * the 95 % interval of a share of one half is more than 53 points wide; where to stop
	 * is a convention.
	 */
	static final int FEWEST = 10;

	private Ratio() {
	}

	static @Nullable Double of(long part, long whole) {
		return of(BigDecimal.valueOf(part), whole);
	}

	/** Returns the mean of the measured values. */
	static @Nullable Double mean(Amount amount) {
		return of(amount.total(), amount.measured());
	}

	/** Rounds a share or mean. */
	static Double rounded(double share) {
		return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

	private static @Nullable Double of(BigDecimal part, long whole) {
		return (whole == 0) ? null
				: part.divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

}
