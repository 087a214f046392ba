package com.fadeline.web.reports;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fadeline.api.Page;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class DownloadTests extends HttpTest {

	@TempDir
	private Path folder;

	@BeforeEach
	void show() {
		this.buses.show(FindFading.class,
				new FadingReport(ReportScope.ALL, Grouping.WAVELENGTH, 10, List.of(
						new FadingReport.Row("532+1064", 1200, 10, 17.25, 10, 0.36, 0.2, 0.5, 1.07, 2, 3.5, 0.9, 1.25),
						new FadingReport.Row("UNKNOWN", 1, 0, null, 0, null, null, null, null, 0, null, null, null))));
	}

	@Test
	void a_german_table_has_semicolons_commas_and_german_headings() {
		MvcTestResult file = get("/dashboard/fading.csv?groupBy=WAVELENGTH&from=2026-01-01", "de");

		assertThat(file).hasStatusOk()
			.hasContentTypeCompatibleWith("text/csv;charset=UTF-8")
			.hasHeader("Content-Disposition",
					"attachment; filename=\"fadeline-fading-by-wavelength-from-2026-01-01.csv\"");
		assertThat(text(file))
			.startsWith("\uFEFFGruppe;Sitzungen;Sitzungen mit gemessener Aufhellung;Mittlere Aufhellung in Punkten;")
			.contains("\r\n532 + 1064 nm;1200;10;17,25;10;36;20;50;1,07;2;3,5;0,9;1,25;ab 01.01.2026;alle Praxen\r\n",
					"\r\nnicht eingetragen;1;0;;0;");
	}

	@Test
	void an_english_table_has_commas_and_points() {
		assertThat(text(get("/dashboard/fading.csv?groupBy=WAVELENGTH", "en-GB")))
			.startsWith("\uFEFFGroup,Sittings,Sittings with a measured gain,Mean gain in points,")
			.contains("\r\n532 + 1064 nm,1200,10,17.25,10,36,20,50,1.07,2,3.5,0.9,1.25,all time,all clinics\r\n");
	}

	@Test
	void weeks_of_the_overview_are_days_and_rates_are_percent() {
		this.buses.show(FindOverview.class,
				new OverviewReport(ReportScope.ALL, new OverviewReport.Courses(3, 1, 1, 1, 1, 0.5, Map.of(), 4.5, 4),
						new OverviewReport.Sittings(2, 2, 0, 5,
								List.of(new OverviewReport.Week(LocalDate.of(2026, 1, 5), 2, 0))),
						new OverviewReport.Bookings(1, 0, 0, 1, 0.0, null)));

		assertThat(text(get("/dashboard/overview.csv", "de"))).contains(
				"Behandlungen;der beendeten Behandlungen wurden abgeschlossen;;50;%;",
				"Sitzungen Woche für Woche;mit Laser;05.01.2026;2;;");
		assertThat(text(get("/dashboard/overview.csv", "en")))
			.contains("by laser,2026-01-05,2,,all time,all clinics\r\n");
	}

	@Test
	void the_time_before_is_in_rows_of_its_own() {
		assertThat(
				text(get("/dashboard/fading.csv?groupBy=WAVELENGTH&from=2026-01-01&to=2026-01-31&compare=true", "de")))
			.containsSubsequence("532 + 1064 nm;", ";01.01.2026 bis 31.01.2026;alle Praxen\r\n", "532 + 1064 nm;",
					";01.12.2025 bis 31.12.2025;alle Praxen\r\n");
	}

	@Test
	void a_workbook_has_numbers_as_numbers_and_says_what_it_is_of() throws IOException {
		MvcTestResult file = get("/dashboard/fading.xlsx?groupBy=WAVELENGTH&from=2026-01-01", "de");

		assertThat(file).hasStatusOk()
			.hasContentTypeCompatibleWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
			.hasHeader("Content-Disposition",
					"attachment; filename=\"fadeline-fading-by-wavelength-from-2026-01-01.xlsx\"");
		Map<String, String> parts = parts(file);
		assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<v>17.25</v>", "<v>1200</v>").doesNotContain("<f>");
		assertThat(parts.get("xl/sharedStrings.xml")).contains("532 + 1064 nm", "nicht eingetragen",
				"Aufhellung je Sitzung", "alle Praxen", "ab 01.01.2026");
	}

	@Test
	void what_cannot_be_asked_is_refused() {
		assertThat(get("/dashboard/fading.csv?from=never")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(get("/dashboard/weather.csv")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/dashboard/fading.pdf")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_missing_entry_is_in_words() {
		this.buses.show(FindCompleteness.class,
				new CompletenessReport(ReportScope.ALL, Grouping.ALL, 4, 3, 0.75,
						List.of(new CompletenessReport.Row("ALL", RequiredFact.PAIN, 4, 1, 0.25)),
						new Page<>(List.of(), 0, 20, 0)));

		assertThat(text(get("/dashboard/completeness.csv", "de")))
			.isEqualTo("\uFEFFGruppe;Angabe;Erforderlich;Fehlt;Fehlt (%);Zeitraum;Praxis\r\n"
					+ "alles zusammen;Schmerz;4;1;25;gesamter Zeitraum;alle Praxen\r\n");
	}

	@ParameterizedTest
	@ValueSource(classes = { FadingReport.Row.class, SittingsReport.Row.class, ClearanceReport.Row.class,
			ReliabilityReport.Row.class, ReactionsReport.Row.class, ReactionRatesReport.Row.class,
			CompletenessReport.Row.class })
	void every_column_has_a_heading(Class<?> row) {
		assertThat(ResourceBundle.getBundle("messages.manager").keySet()).containsAll(
				Arrays.stream(row.getRecordComponents()).map(RecordComponent::getName).map("sheet."::concat).toList());
	}

	private MvcTestResult get(String uri, String language) {
		return this.http.get().uri(uri).header(HttpHeaders.ACCEPT_LANGUAGE, language).exchange();
	}

	private static String text(MvcTestResult file) {
		return new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private Map<String, String> parts(MvcTestResult file) throws IOException {
		Path stored = Files.write(this.folder.resolve("report.xlsx"), file.getResponse().getContentAsByteArray());
		Map<String, String> parts = new HashMap<>();
		try (ZipFile zip = new ZipFile(stored.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				parts.put(entry.getName(),
						new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

}
