package com.fadeline.web.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Insights.DropoutShare;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Removal;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.Insights.ToTarget;
import com.fadeline.api.report.Overdue;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportQuery.FindOverdue;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

class AnswersPageTests extends HttpTest {

	private static final Removal FAST = new Removal(new DeviceId(new UUID(1, 1)), 24, 1.12, 1.02, 1.22);

	private static final Removal SLOW = new Removal(new DeviceId(new UUID(2, 2)), 31, 0.9, 0.8, 1.0);

	private static final Removal RARE = new Removal(new DeviceId(new UUID(3, 3)), 4, null, null, null);

	@BeforeEach
	void show() {
		this.buses.show(FindOverdue.class,
				new Overdue(Map.of(AttentionKind.FADING_CHECK_DUE, 3L, AttentionKind.OPEN_REACTION, 1L),
						Instant.parse("2026-01-03T10:00:00Z")));
		this.buses.show(FindInsights.class, new Insights(ReportScope.ALL, 10, 80,
				List.of(new OfPhototype(Phototype.IV, false, List.of(FAST, SLOW)),
						new OfPhototype(Phototype.V, true, List.of(FAST, SLOW, RARE))),
				List.of(new Stopping(new OperatorId(new UUID(4, 4)), new DropoutShare(40, 20, 0.5, 0.35, 0.65), true),
						new Stopping(new OperatorId(new UUID(5, 5)), new DropoutShare(38, 4, 0.105, 0.04, 0.24), false),
						new Stopping(new OperatorId(new UUID(6, 6)), new DropoutShare(2, 1, null, null, null), false)),
				new DropoutShare(80, 25, 0.3125, 0.22, 0.42), new ToTarget(34, 20, 4, 3, null, 2.5)));
	}

	@Test
	void questions_are_answered_in_words_with_their_numbers_and_the_report_that_shows_them() {
		assertThat(get("/dashboard/answers?from=2026-01-01")).hasStatusOk()
			.bodyText()
			.contains("Phototype V: no longer known (00000000) works best.",
					"Phototype IV: no device is clearly ahead.",
					"1.12 times the expected removal (1.02 to 1.22; 24 courses)",
					"Too few to judge, of the 10 courses needed: no longer known (00000000) 4",
					"/dashboard?report=FADING&amp;from=2026-01-01&amp;groupBy=DEVICE",
					"Of 80 courses with a sitting, 25 were stopped early or lost to follow-up: 31\u00a0% (22\u00a0% to 42\u00a0%).",
					"Clearly more than chance explains: no longer known (00000000).",
					"1 of 2 courses; 10 are needed to judge",
					"at target after 4 sittings (3 or more; 34 courses, 20 of them at target)",
					"2.5 sittings on average. The estimated number of sittings lies within that range.",
					"/dashboard?report=CLEARANCE&amp;from=2026-01-01&amp;groupBy=BASIS",
					"4 items need attention, the oldest since Jan 3, 2026.", "fading check due: 3", "/attention\"");
	}

	@Test
	void the_answers_are_in_the_language_of_the_reader() {
		assertThat(get("/dashboard/answers?lang=de")).hasStatusOk()
			.bodyText()
			.contains("Hauttyp V:", "1,12-mal so viel entfernt wie erwartet (1,02 bis 1,22; 24 Behandlungen)",
					"nach 4 Sitzungen am Ziel (3 oder mehr;", "4 Punkte brauchen Aufmerksamkeit");
	}

	@Test
	void a_clinic_of_eight_courses_reads_what_is_missing() {
		this.buses.show(FindOverdue.class, new Overdue(Map.of(), null));
		this.buses.show(FindInsights.class,
				new Insights(ReportScope.ALL, 10, 8, List.of(new OfPhototype(Phototype.V, false, List.of(RARE))),
						List.of(new Stopping(new OperatorId(new UUID(4, 4)), new DropoutShare(8, 3, null, null, null),
								false)),
						new DropoutShare(8, 3, null, null, null), new ToTarget(3, 1, null, null, null, 2.5)));

		assertThat(get("/dashboard/answers")).hasStatusOk()
			.bodyText()
			.contains("Phototype V: too few to judge. Of the 10 courses needed: no longer known (00000000) 4.",
					"Too few to judge: 8 of the 10 courses needed.", "Too few to judge: 3 of the 10 courses needed.",
					"All caught up.")
			.doesNotContain("works best.", "stands out", "Half of the courses", "times the expected");
	}

	@Test
	void a_clinic_without_courses_has_no_answers_and_days_that_cannot_be_are_a_mistake() {
		this.buses.show(FindInsights.class, new Insights(ReportScope.ALL, 10, 0, List.of(), List.of(),
				new DropoutShare(0, 0, null, null, null), new ToTarget(0, 0, null, null, null, null)));

		assertThat(get("/dashboard/answers")).hasStatusOk()
			.bodyText()
			.contains("no course has a laser sitting", "0 of the 10 courses needed");
		assertThat(get("/dashboard/answers?from=2026-02-02&to=2026-02-01")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"to-mistake\"");
	}

}
