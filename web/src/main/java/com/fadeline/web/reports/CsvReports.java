package com.fadeline.web.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.SittingsReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.csv.CsvMapper;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes the rows of a report as CSV with a header, in UTF-8. */
class CsvReports extends AbstractHttpMessageConverter<Object> {

	static final String TEXT_CSV = "text/csv";

	private final CsvMapper mapper = CsvMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.addModule(new SimpleModule().addSerializer(new SpreadsheetText()))
		.build();

	CsvReports() {
		super(new MediaType("text", "csv", StandardCharsets.UTF_8));
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type.getPackage() == OverviewReport.class.getPackage();
	}

	@Override
	protected Object readInternal(Class<?> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Reports are not read", input);
	}

	@Override
	protected void writeInternal(Object report, HttpOutputMessage output) throws IOException {
		switch (report) {
			case OverviewReport overview -> write(OverviewLine.class, OverviewLine.of(overview), output);
			case FadingReport fading -> write(FadingReport.Row.class, fading.rows(), output);
			case SittingsReport sittings -> write(SittingsReport.Row.class, sittings.rows(), output);
			case ReactionsReport reactions -> write(ReactionsReport.Row.class, reactions.rows(), output);
			case CompletenessReport completeness -> write(CompletenessReport.Row.class, completeness.rows(), output);
			default -> throw new IllegalArgumentException("No report: " + report.getClass());
		}
	}

	private <T> void write(Class<T> type, Iterable<T> rows, HttpOutputMessage output) throws IOException {
		output.getBody().write(this.mapper.writer(this.mapper.schemaFor(type).withHeader()).writeValueAsBytes(rows));
	}

}
