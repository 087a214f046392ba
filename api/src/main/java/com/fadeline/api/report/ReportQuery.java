package com.fadeline.api.report;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Confined;
import com.fadeline.api.id.ClinicId;

/** Queries for reports. */
public sealed interface ReportQuery extends Confined {

	ReportScope scope();

	@Override
	default @Nullable Set<ClinicId> clinics() {
		return scope().clinics();
	}

	/** Query for an {@link OverviewReport}. */
	record FindOverview(ReportScope scope) implements ReportQuery {
	}

	/** Query for a {@link FadingReport}. */
	record FindFading(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** Groupings that it supports. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.METHOD,
				Grouping.WAVELENGTH, Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.DEVICE, Grouping.OPERATOR);

	}

	/** Query for a {@link SittingsReport}. */
	record FindSittings(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** Groupings that it supports. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.METHOD,
				Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.BASIS);

	}

	/** Query for a {@link ClearanceReport}. */
	record FindClearance(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** Groupings that it supports. */
		public static final Set<Grouping> GROUPINGS = FindSittings.GROUPINGS;

	}

	/** Query for a {@link ReliabilityReport}. */
	record FindReliability(ReportScope scope) implements ReportQuery {
	}

	/** Query for a {@link ReactionsReport}. */
	record FindReactions(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** Groupings that it supports. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.KIND,
				Grouping.METHOD, Grouping.WAVELENGTH, Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.DEVICE,
				Grouping.OPERATOR);

	}

	/** Query for a {@link ReactionRatesReport}. */
	record FindReactionRates(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** Groupings that it supports. */
		public static final Set<Grouping> GROUPINGS = FindReactions.GROUPINGS;

	}

	/**
	 * Query for a {@link CompletenessReport}.
	 *
	 * @param page page of the list of incomplete records, from 0
	 * @param size the most records of a page
	 */
	record FindCompleteness(ReportScope scope, Grouping groupBy, int page, int size) implements ReportQuery {

		/** Groupings that it supports. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.METHOD,
				Grouping.DEVICE, Grouping.OPERATOR);

	}

	/**
	 * Query for a {@link PivotReport}. Its measure has all dimensions.
	 *
	 * @param filters what counts, as the group of each dimension; a wavelength counts
	 * wherever it was used
	 */
	record FindPivot(ReportScope scope, Measure measure, Dimension rows, Dimension columns,
			Map<Dimension, String> filters) implements ReportQuery {

		public FindPivot {
			filters = Map.copyOf(filters);
		}

	}

	/** Query for {@link Insights}. */
	record FindInsights(ReportScope scope) implements ReportQuery {
	}

	/** Query for what is {@link Overdue} today, whatever the days of the scope. */
	record FindOverdue(ReportScope scope) implements ReportQuery {
	}

	/**
	 * Query for {@link CountedCourses}.
	 *
	 * @param group group of the report with the figure
	 * @param detail subdivision of the figure; null if it has none
	 * @param page page of the list of courses, from 0
	 * @param size the most courses of a page
	 */
	record FindCountedCourses(ReportScope scope, CountedFigure figure, Grouping groupBy, String group,
			@Nullable String detail, int page, int size) implements ReportQuery {
	}

}
