package com.fadeline.web.reports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.PivotReport.Cell;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class PivotPageTests extends HttpTest {

	@Test
	void months_are_a_line_each_row_and_none_is_left_out() {
		show(Measure.SITTINGS, Dimension.METHOD, Dimension.MONTH, new Cell("LASER", "2026-01", 3, 3.0, null, null),
				new Cell("LASER", "2026-03", 5, 5.0, null, null), new Cell("SALINE", "2026-03", 1, 1.0, null, null));

		assertThat(get("/dashboard/pivot")).hasStatusOk()
			.bodyText()
			.contains("January 2026", "February 2026", "March 2026", "&quot;kind&quot;:&quot;line&quot;",
					"&quot;values&quot;:[3.0,0.0,5.0]", "&quot;values&quot;:[0.0,0.0,1.0]");
	}

	@Test
	void shares_have_their_interval_and_the_number_of_cases() {
		show(Measure.AFFECTED, Dimension.PHOTOTYPE, Dimension.ALL, new Cell("II", "ALL", 40, 0.25, 0.1419, 0.4019),
				new Cell("V", "ALL", 4, null, null, null));

		assertThat(get("/dashboard/pivot?measure=AFFECTED&rows=PHOTOTYPE&columns=ALL")).hasStatusOk()
			.bodyText()
			.contains("25\u00a0% (14\u00a0% to 40\u00a0%); n = 40", "too few to judge; n = 4",
					"&quot;low&quot;:[14.19]", "&quot;cases&quot;:[40]", "(Wilson)");
	}

	@Test
	void means_say_that_they_have_no_interval() {
		show(Measure.GAIN, Dimension.DEVICE, Dimension.ALL, new Cell("UNKNOWN", "ALL", 4, null, null, null));

		assertThat(get("/dashboard/pivot?measure=GAIN&rows=DEVICE&columns=ALL")).hasStatusOk()
			.bodyText()
			.contains("it has no interval", "too few to judge; n = 4")
			.doesNotContain("(Wilson)");
	}

	@Test
	void filters_are_asked_for_and_stay_in_the_addresses() {
		List<FindPivot> asked = new ArrayList<>();
		this.buses.answer(FindPivot.class, (query) -> {
			asked.add(query);
			return new PivotReport(ReportScope.ALL, query.measure(), query.rows(), query.columns(), 10, List.of());
		});

		assertThat(
				get("/dashboard/pivot?rows=DEVICE&columns=ALL&phototype=V&site=FACE&wavelength=1064&from=2026-01-01"))
			.hasStatusOk()
			.bodyText()
			.contains("pivot.csv?measure=SITTINGS&amp;rows=DEVICE&amp;columns=ALL&amp;from=2026-01-01", "phototype=V",
					"site=FACE", "wavelength=1064", "1064 nm");
		assertThat(asked).singleElement()
			.satisfies((query) -> assertThat(query.filters())
				.isEqualTo(Map.of(Dimension.PHOTOTYPE, "V", Dimension.SITE, "FACE", Dimension.WAVELENGTH, "1064")));
	}

	@Test
	void what_a_figure_is_not_of_is_reported_beside_its_field() {
		assertThat(get("/dashboard/pivot?measure=NO_SHOWS&rows=DEVICE")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"rows-mistake\"", "This figure is not of single sittings.");
		assertThat(get("/dashboard/pivot?site=MOON")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"site-mistake\"");
		assertThat(get("/dashboard/pivot.csv?site=MOON")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void it_is_downloaded_as_a_list() {
		show(Measure.AFFECTED, Dimension.PHOTOTYPE, Dimension.MONTH,
				new Cell("II", "2026-03", 40, 0.25, 0.1419, 0.4019));

		assertThat(this.http.get()
			.uri("/dashboard/pivot.csv?measure=AFFECTED&rows=PHOTOTYPE")
			.header(HttpHeaders.ACCEPT_LANGUAGE, "de")
			.exchange())
			.hasStatusOk()
			.satisfies((file) -> assertThat(
					new String(file.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
				.isEqualTo("\uFEFFHauttyp;Monat;n;Anteil aller Behandlungen mit Sitzung, die eine Reaktion hatten (%);"
						+ "95-%-Intervall von (%);95-%-Intervall bis (%);Zeitraum;Praxis\r\n"
						+ "Hauttyp II;01.03.2026;40;25;14,19;40,19;gesamter Zeitraum;alle Praxen\r\n"));
	}

	private void show(Measure measure, Dimension rows, Dimension columns, Cell... cells) {
		this.buses.show(FindPivot.class, new PivotReport(ReportScope.ALL, measure, rows, columns, 10, List.of(cells)));
	}

}
