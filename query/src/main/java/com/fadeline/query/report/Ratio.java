package com.fadeline.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import com.fadeline.query.report.Cell.Amount;

/** Rates and means, to four digits after the point; null where there is nothing. */
final class Ratio {

	private static final int DIGITS = 4;

	private Ratio() {
	}

	static @Nullable Double of(long part, long whole) {
		return of(BigDecimal.valueOf(part), whole);
	}

	/** The mean of what was measured. */
	static @Nullable Double mean(Amount amount) {
		return of(amount.total(), amount.measured());
	}

	private static @Nullable Double of(BigDecimal part, long whole) {
		return (whole == 0) ? null
				: part.divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

}
