package com.fadeline.web.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import tools.jackson.core.JacksonException;

/** Reader of one history per line; a damaged line does not affect the others. */
final class LineFile implements HistoryFile {

	private final InputStream input;

	private int index;

	private int line = 1;

	private boolean anyReadable;

	LineFile(InputStream input) {
		this.input = input;
	}

	@Override
	public Optional<FileRecord> next() throws IOException {
		Optional<byte[]> line = nonBlankLine();
		if (line.isEmpty() && !this.anyReadable) {
			throw new UnreadableFileException(
					"No line of the file is a JSON object; send an array of histories, or one history per line.");
		}
		return line.map(this::read);
	}

	private FileRecord read(byte[] text) {
		int here = this.index++;
		try {
			FileRecord read = HistoryFile.record(here, TREES.readTree(text));
			this.anyReadable |= read instanceof FileRecord.Readable;
			return read;
		}
		catch (JacksonException ex) {
			return HistoryFile.damaged(here, ex, this.line - 1);
		}
		finally {
			this.line++;
		}
	}

	private Optional<byte[]> nonBlankLine() throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		for (int next = this.input.read(); next >= 0; next = this.input.read()) {
			boolean blank = text.size() == 0;
			if (next != '\n') {
				if (!blank || !Character.isWhitespace(next)) {
					text.write(next);
				}
			}
			else if (blank) {
				this.line++;
			}
			else {
				break;
			}
		}
		return (text.size() == 0) ? Optional.empty() : Optional.of(text.toByteArray());
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

}
