package com.fadeline.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.fadeline.query.report.Cell.Amount;

/** Calculator of rates and means, to four decimal places; null without a base. */
final class Ratio {

	private static final int DIGITS = 4;

	private Ratio() {
	}

	static @Nullable Double of(long part, long whole) {
		return of(BigDecimal.valueOf(part), whole);
	}

	/** Returns the mean of the measured values. */
	static @Nullable Double mean(Amount amount) {
		return of(amount.total(), amount.measured());
	}

	private static @Nullable Double of(BigDecimal part, long whole) {
		return (whole == 0) ? null
				: part.divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

}
