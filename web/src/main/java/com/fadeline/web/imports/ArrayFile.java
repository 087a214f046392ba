package com.fadeline.web.imports;

import java.io.InputStream;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Reader of a JSON array of histories. A syntax error ends the reading, since the records
 * after it cannot be separated; a record that is well-formed but unusable is skipped.
 */
final class ArrayFile implements HistoryFile {

	private static final ObjectReader ELEMENTS = TREES.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

	private final JsonParser parser;

	private int index;

	private boolean finished;

	ArrayFile(InputStream input) {
		this.parser = ELEMENTS.createParser(input);
		this.parser.nextToken();
	}

	@Override
	public Optional<FileRecord> next() {
		if (this.finished) {
			return Optional.empty();
		}
		try {
			return (this.parser.nextToken() == JsonToken.END_ARRAY) ? end() : Optional.of(element());
		}
		catch (JacksonException ex) {
			this.finished = true;
			return Optional.of(HistoryFile.damaged(this.index, ex, 0));
		}
	}

	private FileRecord element() {
		int here = this.index;
		try {
			JsonNode node = ELEMENTS.readTree(this.parser);
			this.index++;
			return HistoryFile.record(here, node);
		}
		catch (DatabindException ex) {
			while (this.parser.streamReadContext().getNestingDepth() > 1) {
				this.parser.nextToken();
			}
			this.index++;
			return HistoryFile.damaged(here, ex, 0);
		}
	}

	private Optional<FileRecord> end() {
		this.finished = true;
		return (this.parser.nextToken() == null) ? Optional.empty()
				: Optional.of(new FileRecord.Damaged(this.index, "follows the end of the array and was not read"));
	}

	@Override
	public void close() {
		this.parser.close();
	}

}
