package com.fadeline.web.csv;

import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.csv.CsvMapper;

import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Message converter that writes the rows of an answer as CSV with a header, in UTF-8. */
public abstract class CsvConverter<T> extends AbstractHttpMessageConverter<T> {

	public static final String TEXT_CSV = "text/csv";

	private final CsvMapper mapper = CsvMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.addModule(new SimpleModule().addSerializer(new SpreadsheetText()))
		.build();

	protected CsvConverter() {
		super(new MediaType("text", "csv", StandardCharsets.UTF_8));
	}

	/** Returns the rows of an answer. */
	protected abstract Rows<?> rows(T answer);

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected T readInternal(Class<? extends T> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("CSV is not read", input);
	}

	@Override
	protected void writeInternal(T answer, HttpOutputMessage output) throws IOException {
		Rows<?> rows = rows(answer);
		output.getBody()
			.write(this.mapper.writer(this.mapper.schemaFor(this.mapper.constructType(rows.type())).withHeader())
				.writeValueAsBytes(rows.lines()));
	}

	/**
	 * Rows of a table.
	 *
	 * @param type names the columns
	 */
	public record Rows<R>(Type type, Iterable<R> lines) {
	}

}
