package com.fadeline.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds docs/security.md and its table of findings against the code. */
@RunsInParallel
class SecurityFindingsTests {

	private static final Path DOCUMENTS = Path.of("..", "docs");

	private static final Pattern ROW = Pattern.compile("\\| ([A-Z]\\d+) [^|]+ \\| ([^|]+) \\| ([^|]*)\\|");

	private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

	private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)`");

	@Test
	void every_finding_has_a_line() throws IOException {
		List<String> findings = Stream.of(numbered("H", 4), numbered("M", 12), numbered("L", 11), numbered("F", 13))
			.flatMap((numbers) -> numbers)
			.toList();

		assertThat(found(ROW, "security-findings.md")).extracting((row) -> row.group(1)).containsAll(findings);
	}

	@Test
	void every_finding_is_guarded_by_tests_that_are_there_or_states_why_not() throws IOException {
		Map<String, String> tests = sources("src/test/java");

		assertThat(found(ROW, "security-findings.md")).allSatisfy((row) -> {
			List<MatchResult> named = TEST.matcher(row.group(3)).results().toList();
			if (named.isEmpty()) {
				assertThat(row.group(2)).as(row.group()).startsWith("not ");
			}
			assertThat(named).allSatisfy((test) -> assertThat(tests.getOrDefault(test.group(1), "")).as(test.group())
				.contains("void %s(".formatted(test.group(2))));
		});
	}

	@Test
	void every_class_that_the_page_names_is_there() throws IOException {
		Map<String, String> classes = sources("src");

		assertThat(found(CLASS, "security.md")).extracting((name) -> name.group(1))
			.isNotEmpty()
			.allSatisfy((name) -> assertThat(classes).containsKey(name));
	}

	private static Stream<String> numbered(String kind, int most) {
		return IntStream.rangeClosed(1, most).mapToObj((number) -> kind + number);
	}

	private static List<MatchResult> found(Pattern pattern, String document) throws IOException {
		return pattern.matcher(Files.readString(DOCUMENTS.resolve(document))).results().toList();
	}

	/** What is written in the classes of a name, of all modules. */
	private static Map<String, String> sources(String folder) throws IOException {
		Map<String, String> sources = new HashMap<>();
		for (Path module : modules(folder)) {
			try (Stream<Path> files = Files.walk(module.resolve(folder))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
					sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file),
							String::concat);
				}
			}
		}
		return sources;
	}

	private static List<Path> modules(String folder) throws IOException {
		try (Stream<Path> beside = Files.list(Path.of(".."))) {
			return beside.filter((module) -> Files.isDirectory(module.resolve(folder))).toList();
		}
	}

}
