package com.fadeline.api.report;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Confined;

/** Reports that can be asked for. */
public sealed interface ReportQuery extends Confined {

	ReportScope scope();

	@Override
	default @Nullable Set<ClinicId> clinics() {
		return scope().clinics();
	}

	/** Answers an {@link OverviewReport}. */
	record FindOverview(ReportScope scope) implements ReportQuery {
	}

	/** Answers a {@link FadingReport}. */
	record FindFading(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** By what it can be grouped. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.METHOD,
				Grouping.WAVELENGTH, Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.DEVICE);

	}

	/** Answers a {@link SittingsReport}. */
	record FindSittings(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** By what it can be grouped. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.METHOD,
				Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.BASIS);

	}

	/** Answers a {@link ReactionsReport}. */
	record FindReactions(ReportScope scope, Grouping groupBy) implements ReportQuery {

		/** By what it can be grouped. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.KIND,
				Grouping.METHOD, Grouping.WAVELENGTH, Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.DEVICE);

	}

	/**
	 * Answers a {@link CompletenessReport}.
	 *
	 * @param page page of the list of incomplete records, from 0
	 * @param size the most records of a page
	 */
	record FindCompleteness(ReportScope scope, Grouping groupBy, int page, int size) implements ReportQuery {

		/** By what it can be grouped. */
		public static final Set<Grouping> GROUPINGS = Set.of(Grouping.ALL, Grouping.CLINIC, Grouping.METHOD,
				Grouping.DEVICE, Grouping.OPERATOR);

	}

	/**
	 * Answers {@link CountedCourses}.
	 *
	 * @param group of the report that tells the figure
	 * @param detail by what the figure is told apart; null where it is not
	 * @param page page of the list of courses, from 0
	 * @param size the most courses of a page
	 */
	record FindCountedCourses(ReportScope scope, CountedFigure figure, Grouping groupBy, String group,
			@Nullable String detail, int page, int size) implements ReportQuery {
	}

}
