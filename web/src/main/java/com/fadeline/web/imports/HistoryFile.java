package com.fadeline.web.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reader of a file of histories, one record at a time: a JSON array, or one JSON object
 * per line (NDJSON).
 */
interface HistoryFile extends AutoCloseable {

	/**
	 * Keeps the digits of numbers, and rejects duplicate names, of which one value would
	 * be lost.
	 */
	ObjectReader TREES = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
				DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.reader();

	/**
	 * Returns the next record; empty at the end.
	 * @throws UnreadableFileException at the end if no record was a history
	 * @throws IOException if the rest of the file cannot be read
	 */
	Optional<FileRecord> next() throws IOException;

	@Override
	void close() throws IOException;

	/**
	 * Opens a file and determines its format by its first character.
	 * @throws UnreadableFileException if it has neither format
	 */
	static HistoryFile open(InputStream content) throws IOException {
		BufferedInputStream input = new BufferedInputStream(content);
		return switch (firstCharacter(input)) {
			case '[' -> new ArrayFile(input);
			case '{' -> new LineFile(input);
			case -1 -> throw new UnreadableFileException("The file is empty; send a JSON array of histories.");
			default -> throw new UnreadableFileException(
					"The file is no JSON; send an array of histories, or one history per line.");
		};
	}

	private static int firstCharacter(BufferedInputStream input) throws IOException {
		while (true) {
			input.mark(1);
			int character = input.read();
			boolean byteOrderMark = character == 0xEF || character == 0xBB || character == 0xBF;
			if (!byteOrderMark && !Character.isWhitespace(character)) {
				if (character >= 0) {
					input.reset();
				}
				return character;
			}
		}
	}

	static FileRecord record(int index, JsonNode node) {
		return (node instanceof ObjectNode object) ? new FileRecord.Readable(index, object)
				: new FileRecord.Damaged(index, "is no object but " + ImportWarnings.abbreviated(node));
	}

	static FileRecord damaged(int index, JacksonException ex, int linesBefore) {
		if (ex instanceof UnexpectedEndOfInputException) {
			return new FileRecord.Damaged(index, "ends too soon: the file or line was cut off here");
		}
		TokenStreamLocation location = ex.getLocation();
		String where = (location == null || location.getLineNr() < 1) ? ""
				: " (line %d, column %d)".formatted(linesBefore + location.getLineNr(), location.getColumnNr());
		return new FileRecord.Damaged(index, "is damaged: " + ex.getOriginalMessage() + where);
	}

}
