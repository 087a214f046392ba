package com.fadeline.query.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** Calculator of rates and means, to four decimal places; null without a base. */
public final class Ratio {

	/**
	 * Least number in a group whose share is told. Of fewer than 10 the 95 % interval of
	 * a share of one half is more than 53 points wide; where to stop is a convention.
	 */
	public static final int FEWEST = 10;

	private static final int DIGITS = 4;

	private Ratio() {
	}

	public static @Nullable Double of(long part, long whole) {
		return of(BigDecimal.valueOf(part), whole);
	}

	public static @Nullable Double of(BigDecimal part, long whole) {
		return (whole == 0) ? null
				: part.divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

	/** Rounds a share or mean. */
	public static Double rounded(double share) {
		return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

}
