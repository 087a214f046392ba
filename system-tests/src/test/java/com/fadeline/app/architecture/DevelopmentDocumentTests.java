package com.fadeline.app.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds docs/development.md and the list of decisions against the code. */
@RunsInParallel
class DevelopmentDocumentTests {

	private static final Path ROOT = Path.of("..");

	private static final Path DOCUMENT = ROOT.resolve("docs/development.md");

	private static final Path DECISIONS = ROOT.resolve("docs/decisions");

	private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");

	/** One of our modules in a pom, with what is said of it besides. */
	private static final Pattern DEPENDENCY = Pattern
		.compile("(?s)com\\.fadeline</groupId>\\s*<artifactId>fadeline-([\\w-]+)</artifactId>(.*?)</dependency>");

	/** A module, or none where it is that of the row before, and its packages. */
	private static final Pattern PACKAGES = Pattern
		.compile("(?m)^\\| (?:`([a-z]+)` )?\\| (`[a-z.]+`(?:, `[a-z.]+`)*) \\|");

	private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");

	private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

	/** A file by its name, or a file or folder by its path. */
	private static final Pattern FILE = Pattern
		.compile("[\\w-]+(\\.\\w+)*\\.(html|java|js|json|md|properties|sql|txt|xml|yaml)|[\\w.-]+(/[\\w.-]+)+");

	/** A type, perhaps with one of its members. */
	private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)((?:\\.\\w+)*)(?:\\(\\))?");

	private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

	@Test
	void the_picture_of_the_modules_is_that_of_the_poms() throws IOException {
		String picture = picture();

		assertThat(Files.readString(DOCUMENT)).as("docs/development.md shows\n%s", picture)
			.contains("```\n" + picture + "```\n");
	}

	@Test
	void every_package_in_the_table_of_the_modules_is_there() throws IOException {
		List<MatchResult> rows = PACKAGES.matcher(Files.readString(DOCUMENT)).results().toList();
		String module = "";

		assertThat(rows).hasSizeGreaterThan(modules().size());
		for (MatchResult row : rows) {
			module = (row.group(1) != null) ? row.group(1) : module;
			Path sources = ROOT.resolve(module).resolve("src/main/java/com/fadeline").resolve(module);
			for (MatchResult name : CODE.matcher(row.group(2)).results().toList()) {
				String below = "." + name.group(1).replace("com.fadeline." + module, "").replace('.', '/');
				assertThat(sources.resolve(below)).as(row.group()).isDirectory();
			}
		}
	}

	@Test
	void every_type_and_every_file_that_it_names_is_there() throws IOException {
		Map<String, String> types = new HashMap<>();
		Set<String> files = new HashSet<>();
		collect(types, files);
		String text = FENCED.matcher(Files.readString(DOCUMENT)).replaceAll("");
		List<String> names = CODE.matcher(text)
			.results()
			.map((name) -> name.group(1))
			.filter((name) -> FILE.matcher(name).matches() || TYPE.matcher(name).matches())
			.distinct()
			.toList();

		assertThat(names).hasSizeGreaterThan(100)
			.allSatisfy((name) -> assertThat(isThere(name, types, files)).as(name).isTrue());
	}

	@Test
	void every_decision_is_in_the_list_and_no_number_is_passed_over() throws IOException {
		String list = Files.readString(DECISIONS.resolve("README.md"));
		List<String> records = decisions();

		assertThat(records)
			.allSatisfy((record) -> assertThat(list).contains("[%d](%s)".formatted(number(record), record)));
		assertThat(IntStream.rangeClosed(1, number(records.getLast())).boxed())
			.allSatisfy((number) -> assertThat(list).containsPattern("(?m)^\\| \\[?%d\\b".formatted(number)));
	}

	/** A tree of the modules, each with those that it depends on. */
	private static String picture() throws IOException {
		Map<String, Map<String, String>> modules = modules();
		StringBuilder picture = new StringBuilder();
		modules.keySet()
			.stream()
			.filter((module) -> modules.values().stream().noneMatch((below) -> below.containsKey(module)))
			.forEach((module) -> {
				picture.append(module).append('\n');
				draw(module, "", modules, picture);
			});
		return picture.toString();
	}

	private static void draw(String module, String indent, Map<String, Map<String, String>> modules,
			StringBuilder picture) {
		Iterator<Map.Entry<String, String>> below = modules.get(module).entrySet().iterator();
		while (below.hasNext()) {
			Map.Entry<String, String> dependency = below.next();
			boolean last = !below.hasNext();
			picture.append(indent)
				.append(last ? "└── " : "├── ")
				.append(dependency.getKey())
				.append(dependency.getValue())
				.append('\n');
			if (dependency.getValue().isEmpty()) {
				draw(dependency.getKey(), indent + (last ? "    " : "│   "), modules, picture);
			}
		}
	}

	/** Each module with those that it depends on, and what is to be said of those. */
	private static Map<String, Map<String, String>> modules() throws IOException {
		Map<String, Map<String, String>> modules = new TreeMap<>();
		for (MatchResult module : MODULE.matcher(Files.readString(ROOT.resolve("pom.xml"))).results().toList()) {
			Map<String, String> below = new TreeMap<>();
			DEPENDENCY.matcher(Files.readString(ROOT.resolve(module.group(1)).resolve("pom.xml")))
				.results()
				.forEach((dependency) -> below.merge(dependency.group(1),
						dependency.group(2).contains("<scope>test</scope>") ? " (tests)" : "",
						(one, other) -> one.isEmpty() ? one : other));
			modules.put(module.group(1), below);
		}
		return modules;
	}

	/** What is written where each type is declared, and the names of all files. */
	private static void collect(Map<String, String> types, Set<String> files) throws IOException {
		for (String module : modules().keySet()) {
			for (Path file : filesBelow(ROOT.resolve(module).resolve("src"))) {
				String name = file.getFileName().toString();
				files.add(name);
				if (name.endsWith(".java")) {
					String source = Files.readString(file);
					DECLARED.matcher(source)
						.results()
						.forEach((type) -> types.merge(type.group(1), source, String::concat));
				}
			}
		}
		try (Stream<Path> beside = Files.list(ROOT)) {
			beside.forEach((file) -> files.add(file.getFileName().toString()));
		}
	}

	private static List<Path> filesBelow(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	private static boolean isThere(String name, Map<String, String> types, Set<String> files) {
		if (FILE.matcher(name).matches()) {
			return name.contains("/") ? Files.exists(ROOT.resolve(name)) : files.contains(name);
		}
		Matcher type = TYPE.matcher(name);
		return type.matches() && types.containsKey(type.group(1))
				&& Stream.of(type.group(2).split("\\.")).allMatch(types.get(type.group(1))::contains);
	}

	private static List<String> decisions() throws IOException {
		try (Stream<Path> files = Files.list(DECISIONS)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.matches("\\d{4}-.*\\.md"))
				.sorted()
				.toList();
		}
	}

	private static int number(String record) {
		return Integer.parseInt(record.substring(0, 4));
	}

}
