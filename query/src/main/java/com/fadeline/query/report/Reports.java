package com.fadeline.query.report;

import java.util.List;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Projection;
import com.fadeline.query.projection.Projector;
import com.fadeline.query.projection.ReadModel;
import com.fadeline.query.projection.Table;
import com.fadeline.query.projection.Updates;
import com.fadeline.query.report.Cell.Amount;
import com.fadeline.query.report.facts.Verdict;
import com.fadeline.query.statistics.Ratio;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Projection of the figures of the reports, and handler of their queries. */
@Component
@ProcessingGroup(Reports.NAME)
class Reports implements Projection {

	static final String NAME = "report";

	/** The estimate states its 10th and 90th percentile. */
	private static final double WITHIN_ESTIMATE = 0.8;

	private final Cells cells;

	private final OverviewReportBuilder overview;

	private final FadingReportBuilder fading;

	private final ReactionReportBuilder reactions;

	private final ReactionRatesReportBuilder rates;

	private final CompletenessReportBuilder completeness;

	private final ClearanceReportBuilder clearance;

	private final DrillDownBuilder counted;

	private final PivotReportBuilder pivot;

	private final InsightsBuilder insights;

	private final ReadModel<CourseEvent, CourseTally> model;

	private final Projector<CourseEvent, CourseTally> projector;

	Reports(JdbcOperations jdbc, Documents documents, EventLog events, Updates updates, Clinics clinics) {
		this.cells = new Cells(jdbc);
		this.overview = new OverviewReportBuilder(this.cells);
		this.fading = new FadingReportBuilder(this.cells, new SittingTable(jdbc, Table.SCHEMA));
		this.reactions = new ReactionReportBuilder(this.cells);
		this.rates = new ReactionRatesReportBuilder(this.cells);
		this.completeness = new CompletenessReportBuilder(this.cells, new SittingTable(jdbc, Table.SCHEMA));
		this.clearance = new ClearanceReportBuilder(this.cells);
		CountableCourses courses = new CountableCourses(jdbc, documents);
		this.counted = new DrillDownBuilder(courses);
		this.pivot = new PivotReportBuilder(courses);
		this.insights = new InsightsBuilder(new InsightsTable(jdbc), this.clearance);
		ReportTable table = new ReportTable(jdbc, documents);
		this.model = new ReadModel<>(NAME, CourseEvent.class, new CourseTallyFold(clinics), table);
		this.projector = new Projector<>(this.model, events,
				(changed) -> updates.emitChanges(Listing.REPORTS, table::clinicsOf, changed));
	}

	@Override
	public ReadModel<CourseEvent, CourseTally> readModel() {
		return this.model;
	}

	@EventHandler
	void on(CourseEvent event, DomainEventMessage<CourseEvent> message) {
		this.projector.handle(message);
	}

	@QueryHandler
	OverviewReport find(FindOverview query) {
		return this.overview.build(query.scope());
	}

	@QueryHandler
	FadingReport find(FindFading query) {
		return this.fading.build(query);
	}

	@QueryHandler
	SittingsReport find(FindSittings query) {
		Sums sums = this.cells.sums(query.scope(), query.groupBy(), Figure.FORECAST, Figure.FORECAST_MISS,
				Figure.NOT_COMPARED);
		List<SittingsReport.Row> rows = sums.groups(Figure.FORECAST, Figure.NOT_COMPARED).stream().map((group) -> {
			Amount courses = sums.of(Figure.FORECAST, group);
			long within = sums.of(Figure.FORECAST, group, Verdict.WITHIN.name()).count();
			return new SittingsReport.Row(group, courses.count(), within,
					sums.of(Figure.FORECAST, group, Verdict.BELOW.name()).count(),
					sums.of(Figure.FORECAST, group, Verdict.ABOVE.name()).count(), Ratio.of(within, courses.count()),
					courses.mean(), sums.of(Figure.FORECAST_MISS, group).mean(),
					sums.of(Figure.NOT_COMPARED, group).count());
		}).toList();
		return new SittingsReport(query.scope(), query.groupBy(), WITHIN_ESTIMATE, rows);
	}

	@QueryHandler
	ClearanceReport find(FindClearance query) {
		return this.clearance.build(query);
	}

	@QueryHandler
	ReactionsReport find(FindReactions query) {
		return this.reactions.build(query);
	}

	@QueryHandler
	ReactionRatesReport find(FindReactionRates query) {
		return this.rates.build(query);
	}

	@QueryHandler
	CompletenessReport find(FindCompleteness query) {
		return this.completeness.build(query);
	}

	@QueryHandler
	CountedCourses find(FindCountedCourses query) {
		return this.counted.build(query);
	}

	@QueryHandler
	PivotReport find(FindPivot query) {
		return this.pivot.build(query);
	}

	@QueryHandler
	Insights find(FindInsights query) {
		return this.insights.build(query);
	}

}
