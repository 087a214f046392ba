package com.fadeline.web.course.observation;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.course.observation.ReactionKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReactionGradeWordsTests {

	@ParameterizedTest
	@ValueSource(strings = { "reactions", "reactions_de" })
	void no_two_kinds_share_the_words_of_a_grade_from_3_on(String bundle) throws IOException {
		Properties words = words(bundle);

		IntStream.rangeClosed(3, 5)
			.forEach((grade) -> assertThat(Arrays.stream(ReactionKind.values()).map((kind) -> of(words, kind, grade)))
				.doesNotContainNull()
				.doesNotHaveDuplicates());
	}

	@ParameterizedTest
	@EnumSource
	void the_document_has_the_words_of_the_form(ReactionKind kind) throws IOException {
		Properties words = words("reactions");
		List<String> lines = Files.readAllLines(Path.of("../docs/reactions.md"));

		String row = Stream
			.concat(Stream.of("`%s`".formatted(kind)),
					IntStream.rangeClosed(1, 5).mapToObj((grade) -> of(words, kind, grade)))
			.reduce("|", (before, cell) -> before + " " + cell + " |");
		assertThat(lines).contains(row)
			.anyMatch((line) -> line.startsWith("| ") && line.contains("`" + kind + "`") && !line.equals(row));
	}

	private static String of(Properties words, ReactionKind kind, int grade) {
		return words.getProperty("ReactionGrade.%s.%d".formatted(kind, grade));
	}

	private static Properties words(String bundle) throws IOException {
		Properties words = new Properties();
		try (Reader reader = Files
			.newBufferedReader(Path.of("src/main/resources/messages/%s.properties".formatted(bundle)))) {
			words.load(reader);
		}
		return words;
	}

}
