package com.fadeline.query.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.PivotReport.Cell;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.query.report.PivotEntries.Entry;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.statistics.Proportion;
import com.fadeline.query.statistics.Ratio;

/**
 * Builder of a pivot table. Cells of the reports know one dimension each, so it counts
 * each course again (decisions 39 and 88).
 */
final class PivotReportBuilder {

	private static final Pattern PLUS = Pattern.compile("\\+");

	private final CountableCourses courses;

	PivotReportBuilder(CountableCourses courses) {
		this.courses = courses;
	}

	PivotReport build(FindPivot query) {
		Tallies tallies = new Tallies(query);
		this.courses.each(query.scope(), isOnTheDayOfOpening(query.measure()), (id, course) -> tallies.count(course));
		return tallies.report();
	}

	private static boolean isOnTheDayOfOpening(Measure measure) {
		return switch (measure) {
			case COURSES, COMPLETED, AFFECTED -> true;
			case SITTINGS, GAIN, COMPLETE_RECORDS, NO_SHOWS, CANCELLATIONS -> false;
		};
	}

	/** Mutable table of what was counted so far. */
	static final class Tallies {

		private final FindPivot query;

		private final Map<Key, Tally> tallies = new TreeMap<>();

		Tallies(FindPivot query) {
			this.query = query;
		}

		void count(ReportFacts course) {
			Stream<Entry> entries = PivotEntries.of(this.query.measure(), course).filter(this::counts);
			if (this.query.measure() == Measure.AFFECTED) {
				Map<Key, Double> once = new HashMap<>();
				entries.forEach((entry) -> once.merge(key(entry), entry.value(), Math::max));
				once.forEach(this::add);
			}
			else {
				entries.forEach((entry) -> add(key(entry), entry.value()));
			}
		}

		PivotReport report() {
			List<Cell> cells = this.tallies.entrySet()
				.stream()
				.map((entry) -> cell(entry.getKey(), entry.getValue()))
				.toList();
			return new PivotReport(this.query.scope(), this.query.measure(), this.query.rows(), this.query.columns(),
					Ratio.FEWEST, cells);
		}

		private Cell cell(Key key, Tally tally) {
			Measure measure = this.query.measure();
			if (measure.isShare()) {
				Proportion share = Proportion.of(Math.round(tally.sum()), tally.cases());
				return new Cell(key.row(), key.column(), tally.cases(), share.rate(), share.low(), share.high());
			}
			@Nullable Double value = measure.isCount() ? (Double) (double) tally.cases() : mean(tally);
			return new Cell(key.row(), key.column(), tally.cases(), value, null, null);
		}

		/** Returns the mean; null if it is of too few to judge. */
		private static @Nullable Double mean(Tally tally) {
			return (tally.cases() < Ratio.FEWEST) ? null : Ratio.rounded(tally.sum() / tally.cases());
		}

		private boolean counts(Entry entry) {
			LocalDate from = this.query.scope().from();
			LocalDate to = this.query.scope().to();
			return (from == null || !entry.day().isBefore(from)) && (to == null || !entry.day().isAfter(to))
					&& this.query.filters()
						.entrySet()
						.stream()
						.allMatch((filter) -> matches(entry, filter.getKey(), filter.getValue()));
		}

		private static boolean matches(Entry entry, Dimension dimension, String wanted) {
			String group = entry.of(dimension);
			return group.equals(wanted)
					|| (dimension == Dimension.WAVELENGTH && PLUS.splitAsStream(group).anyMatch(wanted::equals));
		}

		private Key key(Entry entry) {
			return new Key(entry.of(this.query.rows()), entry.of(this.query.columns()));
		}

		private void add(Key key, double value) {
			this.tallies.merge(key, new Tally(1, value), Tally::plus);
		}

	}

	/** Value object of the place of a cell. */
	private record Key(String row, String column) implements Comparable<Key> {

		@Override
		public int compareTo(Key other) {
			int byRow = this.row.compareTo(other.row);
			return (byRow == 0) ? this.column.compareTo(other.column) : byRow;
		}

	}

	/** Value object of what was counted for a cell. */
	private record Tally(long cases, double sum) {

		Tally plus(Tally other) {
			return new Tally(this.cases + other.cases, this.sum + other.sum);
		}

	}

}
