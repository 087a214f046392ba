package com.fadeline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writer of the outcomes of a program: JSON for other programs into
 * {@code bench/target/benchmarks}, and a table into {@code docs/benchmarks.md}, where it
 * replaces the one of the last run.
 */
final class BenchmarkReport {

	private static final Path FOLDER = Path.of("target", "benchmarks");

	private static final Path DOCUMENT = Path.of("..", "docs", "benchmarks.md");

	private BenchmarkReport() {
	}

	/**
	 * Writes outcomes.
	 * @param program name of the program, which marks its table
	 */
	static void write(String program, List<Outcome> outcomes) throws IOException {
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve(program + ".json"),
				JsonMapper.builder()
					.build()
					.writerWithDefaultPrettyPrinter()
					.writeValueAsString(outcomes.stream().map(Outcome::figures).toList()));
		StringBuilder table = new StringBuilder(Outcome.TABLE);
		outcomes.forEach((outcome) -> table.append(outcome.row()));
		System.out.print(table);
		replace(program, table.toString());
	}

	/** Replaces the lines between the marks of a program in the document. */
	static void replace(String program, String lines) throws IOException {
		String begin = "<!-- begin %s -->\n".formatted(program);
		String end = "<!-- end %s -->".formatted(program);
		String document = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
		int from = document.indexOf(begin);
		int to = document.indexOf(end);
		if (from >= 0 && to > from) {
			Files.writeString(DOCUMENT, document.substring(0, from) + begin + lines + document.substring(to));
		}
	}

}
