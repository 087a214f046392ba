package com.fadeline.web.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Page;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.report.CountedCourses;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionRatesReport.Funnel;
import com.fadeline.api.report.ReactionRatesReport.Position;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

class DashboardPageTests extends HttpTest {

	@BeforeEach
	void show() {
		this.buses.show(FindOverview.class, new OverviewReport(ReportScope.ALL,
				new OverviewReport.Courses(3, 1, 1, 1, 1, 0.5, Map.of(CompletionOutcome.TARGET_REACHED, 1L), 4.5, 4),
				new OverviewReport.Sittings(2, 2, 0, 5,
						List.of(new OverviewReport.Week(LocalDate.of(2026, 1, 5), 2, 0),
								new OverviewReport.Week(LocalDate.of(2026, 1, 19), 0, 1))),
				new OverviewReport.Bookings(1, 0, 0, 1, 0.0, null)));
		this.buses.show(FindFading.class,
				new FadingReport(ReportScope.ALL, Grouping.WAVELENGTH, 10, List.of(
						new FadingReport.Row("532+1064", 12, 10, 17.25, 10, 0.36, 0.2, 0.5, 1.07, 2, 3.5, 0.94, 1.2),
						new FadingReport.Row("UNKNOWN", 1, 0, null, 0, null, null, null, null, 0, null, null, null))));
	}

	@Test
	void figures_come_first_and_a_chart_has_its_table() {
		assertThat(get("/dashboard")).hasStatusOk()
			.bodyText()
			.contains("of ended courses were completed", "50\u00a0%", ">4.5<", "Week from",
					"data-chart=\"{&quot;kind&quot;:&quot;bar&quot;")
			.doesNotContain("style=", "<script>");
	}

	@Test
	void a_week_without_sittings_is_shown_too() {
		assertThat(get("/dashboard")).bodyText()
			.contains("&quot;Jan 5, 2026&quot;,&quot;Jan 12, 2026&quot;,&quot;Jan 19, 2026&quot;");
	}

	@Test
	void both_figures_stand_side_by_side_where_the_time_before_is_compared() {
		List<ReportScope> asked = new ArrayList<>();
		this.buses.answer(FindOverview.class, (query) -> {
			asked.add(query.scope());
			return overview((asked.size() == 1) ? 12 : 9);
		});

		assertThat(get("/dashboard?from=2026-01-01&to=2026-03-31&compare=true")).hasStatusOk()
			.bodyText()
			.contains(">12<", "before: 9", "compared with Oct 1, 2025 to Dec 31, 2025",
					"/dashboard?report=FADING&amp;from=2026-01-01&amp;to=2026-03-31&amp;compare=true");
		assertThat(asked).extracting(ReportScope::from)
			.containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2025, 10, 1));
	}

	private static OverviewReport overview(long opened) {
		return new OverviewReport(ReportScope.ALL,
				new OverviewReport.Courses(opened, 0, 0, 0, 0, null, Map.of(), null, null),
				new OverviewReport.Sittings(0, 0, 0, 0, List.of()),
				new OverviewReport.Bookings(0, 0, 0, 0, null, null));
	}

	@Test
	void bars_are_sorted_by_size_and_say_how_many_cases_they_have() {
		this.buses.show(FindFading.class, new FadingReport(ReportScope.ALL, Grouping.WAVELENGTH, 10,
				List.of(row("532", 9, 10.0), row("755", 20, 30.0), row("1064", 12, 20.0))));

		assertThat(get("/dashboard?report=FADING&groupBy=WAVELENGTH")).bodyText()
			.contains("[&quot;755 nm&quot;,&quot;1064 nm&quot;,&quot;532 nm&quot;]", "&quot;cases&quot;:[20,12,9]",
					"&quot;fewest&quot;:10");
	}

	@Test
	void where_nothing_was_measured_words_say_so_and_no_empty_chart() {
		this.buses.show(FindFading.class, new FadingReport(ReportScope.ALL, Grouping.ALL, 10,
				List.of(new FadingReport.Row("ALL", 3, 0, null, 0, null, null, null, null, 0, null, null, null))));

		assertThat(get("/dashboard?report=FADING")).hasStatusOk()
			.bodyText()
			.containsPattern("<td[^>]*>\\s*(<span>)?too few to judge")
			.doesNotContain("<canvas");
	}

	@Test
	void specialists_are_in_the_order_of_their_names() {
		this.buses.show(FindFading.class,
				new FadingReport(ReportScope.ALL, Grouping.OPERATOR, 10,
						List.of(row("ffffffff-0000-7000-8000-000000000000", 9, 10.0), row("UNKNOWN", 20, 30.0),
								row("11111111-0000-7000-8000-000000000000", 12, 20.0))));

		assertThat(get("/dashboard?report=FADING&groupBy=OPERATOR")).hasStatusOk()
			.bodyText()
			.containsPattern("(?s)scope=\"row\">\\s*no longer known \\(11111111\\)((?!scope=\"row\").)*"
					+ "scope=\"row\">\\s*no longer known \\(ffffffff\\)");
	}

	@Test
	void a_clinic_of_eight_courses_reads_too_few_to_judge_rather_than_a_share() {
		this.buses.show(FindSittings.class, new SittingsReport(ReportScope.ALL, Grouping.ALL, 0.8,
				List.of(new SittingsReport.Row("ALL", 8, 5, 1, 2, 0.625, 1.25, 2.5, 3))));

		assertThat(get("/dashboard?report=SITTINGS")).hasStatusOk()
			.bodyText()
			.containsPattern("<td[^>]*>\\s*(<span>)?too few to judge")
			.doesNotContain("63\u00a0%", "1.25");
	}

	private static FadingReport.Row row(String group, long measured, double gained) {
		return new FadingReport.Row(group, 30, measured, gained, 10, null, null, null, null, 0, null, null, null);
	}

	@Test
	void groups_have_names_and_filters_stay_in_every_address() {
		assertThat(get("/dashboard?report=FADING&groupBy=WAVELENGTH&from=2026-01-01&to=")).hasStatusOk()
			.bodyText()
			.contains("532 + 1064 nm", "not on record", "17.25", "36\u00a0% (20\u00a0% to 50\u00a0%)",
					"1.07 (0.94 to 1.2)", "too few to judge",
					"/dashboard/fading.csv?from=2026-01-01&amp;groupBy=WAVELENGTH",
					"/dashboard?report=REACTIONS&amp;from=2026-01-01\"", "value=\"2026-01-01\"");
	}

	@Test
	void courses_at_their_target_are_shown_with_their_intervals() {
		this.buses.show(FindClearance.class,
				new ClearanceReport(ReportScope.ALL, Grouping.ALL, 10, List.of(new ClearanceReport.Row("ALL", 1, 12, 3,
						1, 0, 8, 0.25, 0.0891, 0.5871, 0.25, 0.0576, 0.5009, 0.0833, 0.004, 0.3196, 0.0, null, null))));

		assertThat(get("/dashboard?report=CLEARANCE")).hasStatusOk()
			.bodyText()
			.contains("25\u00a0% (9\u00a0% to 59\u00a0%)", "data-chart=\"{&quot;kind&quot;:&quot;line&quot;",
					"/dashboard/courses?report=CLEARANCE&amp;figure=CLEARANCE&amp;group=ALL&amp;detail=1%20REACHED");
	}

	@Test
	void a_small_clinic_sees_that_there_are_too_few_courses() {
		this.buses.show(FindClearance.class,
				new ClearanceReport(ReportScope.ALL, Grouping.ALL, 10, List.of(new ClearanceReport.Row("ALL", 1, 8, 3,
						1, 0, 4, null, null, null, null, null, null, null, null, null, null, null, null))));

		assertThat(get("/dashboard?report=CLEARANCE")).hasStatusOk()
			.bodyText()
			.contains("too few to judge")
			.doesNotContain("<canvas");
	}

	@Test
	void rates_of_groups_are_held_against_the_limits_of_chance() {
		ReactionRatesReport.Row often = new ReactionRatesReport.Row("LASER", 24, 20, 12, 0.6, 0.3866, 0.7812,
				Position.ABOVE_95);
		ReactionRatesReport.Row none = new ReactionRatesReport.Row("SALINE", 9, 8, 0, null, null, null, null);
		this.buses.show(FindReactionRates.class, new ReactionRatesReport(ReportScope.ALL, Grouping.METHOD, 10, 28,
				List.of(often, none), new Funnel(0.3, List.of(new ReactionRatesReport.Limit(10, 0, 0.04, 0.6, 0.75)))));

		assertThat(get("/dashboard?report=REACTION_RATES&groupBy=METHOD")).hasStatusOk()
			.bodyText()
			.contains("60\u00a0% (38.7\u00a0% to 78.1\u00a0%)", "high: beyond 95 %", "too few to judge",
					"data-chart=\"{&quot;kind&quot;:&quot;funnel&quot;");
	}

	@Test
	void reactions_that_nobody_has_assessed_are_called_so() {
		this.buses.show(FindReactions.class,
				new ReactionsReport(ReportScope.ALL, Grouping.ALL, 10, 3, 0.3, 4, 2, 0.5, List.of(),
						List.of(new ReactionsReport.Row("ALL", 0, 1, 0.1, 1, 0.25),
								new ReactionsReport.Row("ALL", 2, 2, 0.2, 1, 0.25))));

		assertThat(get("/dashboard?report=REACTIONS")).hasStatusOk()
			.bodyText()
			.containsPattern("<td[^>]*>\\s*(<span>)?not assessed")
			.doesNotContainPattern("<td[^>]*>\\s*(<span>)?0\\s*<");
	}

	@Test
	void a_grouping_that_a_report_has_not_gives_way() {
		assertThat(get("/dashboard?report=OVERVIEW&groupBy=DEVICE")).hasStatusOk();
	}

	@Test
	void what_cannot_be_asked_is_reported_beside_its_field() {
		assertThat(get("/dashboard?from=2026-02-02&to=2026-02-01")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"to-mistake\"", "value=\"2026-02-02\"", "The end is before the start.")
			.doesNotContain("Not saved");
		assertThat(get("/dashboard?from=yesterday")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("&#39;yesterday&#39; is not a date.");
	}

	@Test
	void a_mistake_leaves_the_tab_and_the_grouping_as_they_were() {
		assertThat(get("/dashboard?report=FADING&groupBy=WAVELENGTH&from=2026-02-02&to=2026-02-01"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("value=\"FADING\"", "<option value=\"WAVELENGTH\" selected=\"selected\"",
					"/dashboard?report=FADING&amp;from=2026-02-02&amp;to=2026-02-01\" aria-current=\"page\"");
	}

	@Test
	void a_figure_leads_to_the_courses_behind_it() {
		assertThat(get("/dashboard?from=2026-01-01")).hasStatusOk()
			.bodyText()
			.contains(
					"/dashboard/courses?report=OVERVIEW&amp;figure=COURSES&amp;group=ALL&amp;detail=COMPLETED&amp;from=2026-01-01\"");
		this.buses.show(FindCountedCourses.class, new CountedCourses(25,
				new Page<>(List.of(new CountedCourses.Course(new CourseId(Samples.COURSE), "P-17",
						new ClinicId(Samples.CLINIC), LocalDate.of(2026, 1, 7), BodySite.SCALP, Goal.LIGHTENING,
						CourseStatus.OPEN, null, null, Pigment.CARBON, 3, 41.5, 2)), 0, 20, 21)));

		assertThat(get(
				"/dashboard/courses?report=FADING&figure=SITTINGS&group=532+1064&groupBy=WAVELENGTH&from=2026-01-01"))
			.hasStatusOk()
			.bodyText()
			.contains("Sittings · 532 + 1064 nm", "Fading per sitting · all clinics · from Jan 1, 2026",
					"25 in 21 courses", "P-17", "scalp", "lightening", "carbon", "41.5\u00a0%",
					"/courses/" + Samples.COURSE,
					"figure=SITTINGS&amp;group=532%2B1064&amp;page=1&amp;from=2026-01-01&amp;groupBy=WAVELENGTH",
					"/dashboard?report=FADING&amp;from=2026-01-01&amp;groupBy=WAVELENGTH\"");
	}

	@ParameterizedTest
	@EnumSource(Grouping.class)
	void the_courses_of_a_group_that_is_none_are_not_there(Grouping grouping) {
		this.buses.show(FindCountedCourses.class, new CountedCourses(0, new Page<>(List.of(), 0, 20, 0)));

		for (String group : List.of("x", "", "bogus", "00000000-0000", "METHOD.LASER", "<b>")) {
			assertThat(this.http.get()
				.uri("/dashboard/courses?report={report}&groupBy={by}&group={group}", report(grouping), grouping, group)
				.accept(MediaType.TEXT_HTML))
				.satisfies((answer) -> assertThat(answer.getResponse().getStatus()).isLessThan(500));
		}
	}

	private static String report(Grouping grouping) {
		return switch (grouping) {
			case KIND -> "REACTIONS";
			case OPERATOR, DEVICE -> "COMPLETENESS";
			case BASIS -> "OVERVIEW";
			case ALL, CLINIC, METHOD, WAVELENGTH, PHOTOTYPE, PIGMENT -> "FADING";
		};
	}

	@ParameterizedTest
	@CsvSource({ "COMPLETENESS, OPERATOR, x", "FADING, METHOD, bogus" })
	void a_group_that_is_none_is_not_there(String report, String grouping, String group) {
		this.buses.show(FindCountedCourses.class, new CountedCourses(0, new Page<>(List.of(), 0, 20, 0)));

		assertThat(get("/dashboard/courses?report={report}&groupBy={by}&group={group}", report, grouping, group))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

}
