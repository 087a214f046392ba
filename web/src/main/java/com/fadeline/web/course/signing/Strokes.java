package com.fadeline.web.course.signing;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Value object of a drawn signature: strokes in a field of 1000 by 400, each a list of x
 * and y in turn.
 */
record Strokes(int[][] lines) {

	static final int WIDTH = 1000;

	static final int HEIGHT = 400;

	/** As much as somebody draws in a minute. */
	private static final int MOST_NUMBERS = 12_000;

	private static final int LONGEST_TEXT = 80_000;

	/** A dot or a tap is no signature. */
	private static final int LEAST_NUMBERS = 16;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Reads strokes; returns null if they are no signature. */
	static @Nullable Strokes read(String text) {
		if (text.length() > LONGEST_TEXT) {
			return null;
		}
		try {
			return of(JSON.readValue(text, int[][].class));
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	/** Returns strokes; null if they are no signature. */
	static @Nullable Strokes of(int @Nullable [][] lines) {
		if (lines == null || !Arrays.stream(lines).allMatch(Strokes::isLine)) {
			return null;
		}
		int numbers = Arrays.stream(lines).mapToInt((line) -> line.length).sum();
		return (numbers < LEAST_NUMBERS || numbers > MOST_NUMBERS) ? null : new Strokes(lines);
	}

	private static boolean isLine(int @Nullable [] line) {
		return line != null && line.length >= 2 && line.length % 2 == 0 && IntStream.range(0, line.length)
			.allMatch((i) -> line[i] >= 0 && line[i] <= ((i % 2 == 0) ? WIDTH : HEIGHT));
	}

	/** Returns the strokes as the document draws them, such as 1 2 3 4;5 6. */
	String text() {
		return Arrays.stream(this.lines)
			.map((line) -> Arrays.stream(line).mapToObj(String::valueOf).collect(Collectors.joining(" ")))
			.collect(Collectors.joining(";"));
	}

}
