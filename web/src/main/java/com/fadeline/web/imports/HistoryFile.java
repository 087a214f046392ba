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
 * A file of histories, read one record at a time: a JSON array, or one JSON object per
 * line (NDJSON).
 */
interface HistoryFile extends AutoCloseable {

	/** Numbers keep their digits, and a name given twice is damage: it would lose one. */
	ObjectReader TREES = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
				DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.reader();

	/**
	 * The next record; empty at the end.
	 * @throws UnreadableFileException if at the end there was no history at all
	 * @throws IOException if the file cannot be read on
	 */
	Optional<FileRecord> next() throws IOException;

	@Override
	void close() throws IOException;

	/**
	 * Opens a file and finds out by its first character which of the two it is.
	 * @throws UnreadableFileException if it is neither
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
