package com.fadeline.query.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.report.Grouping;
import com.fadeline.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * Value object of one number of a report: a figure of a clinic on a day, for one value of
 * a dimension.
 *
 * @param detail the subdivision of the figure, empty if it has none
 */
record Cell(Figure figure, Grouping dimension, ClinicId clinicId, LocalDate day, String value,
		String detail) implements Comparable<Cell> {

	private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::figure)
		.thenComparing(Cell::dimension)
		.thenComparing(Cell::day)
		.thenComparing((cell) -> cell.clinicId().value())
		.thenComparing(Cell::value)
		.thenComparing(Cell::detail);

	/** Returns the same cell of another day. */
	Cell on(LocalDate another) {
		return new Cell(this.figure, this.dimension, this.clinicId, another, this.value, this.detail);
	}

	@Override
	public int compareTo(Cell other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Value object of the content of a cell; sums are exact, so that adding and
	 * subtracting leaves nothing.
	 *
	 * @param count number of items
	 * @param measured number of those with a measured value
	 * @param total total of these values
	 */
	record Amount(long count, long measured, BigDecimal total) {

		/** Decimal places of the totals. */
		static final int SCALE = 6;

		static final Amount ZERO = many(0);

		static final Amount ONE = many(1);

		/** Returns that many items without a measured value. */
		static Amount many(long count) {
			return new Amount(count, 0, BigDecimal.ZERO);
		}

		/** Returns one item with that measured value. */
		static Amount of(double measured) {
			return new Amount(1, 1, BigDecimal.valueOf(measured).setScale(SCALE, RoundingMode.HALF_EVEN));
		}

		Amount plus(Amount other) {
			return new Amount(this.count + other.count, this.measured + other.measured, this.total.add(other.total));
		}

		Amount minus(Amount other) {
			return new Amount(this.count - other.count, this.measured - other.measured,
					this.total.subtract(other.total));
		}

		/** Returns the mean of the measured values; null without any. */
		@Nullable Double mean() {
			return Ratio.of(this.total, this.measured);
		}

		boolean isZero() {
			return this.count == 0 && this.measured == 0 && this.total.signum() == 0;
		}

	}

}
