package com.fadeline.web.pages;

import com.fadeline.web.names.Names;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.audit.AccessQuery;
import com.fadeline.api.client.ClientQuery;
import com.fadeline.api.course.query.CourseQuery;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.MilestoneKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	/** A key in a template: {@code #{menu.today}}, or after {@code @format.of('}. */
	private static final Pattern KEY = Pattern
		.compile("(?:#\\{|@format\\.of\\(')([A-Za-z]+(?:\\.[A-Za-z]+)+)(?=[}('])");

	/**
	 * Sentences of the history, which leave out a value that their language needs not.
	 */
	private static final String SENTENCE = "told.";

	static Stream<String> bundles() {
		return PagesConfiguration.BUNDLES.stream();
	}

	static Stream<Arguments> translations() {
		return bundles().flatMap((bundle) -> Languages.ALL.stream()
			.skip(1)
			.map((language) -> Arguments.of(bundle, "_" + language.toLanguageTag().replace('-', '_'))));
	}

	@ParameterizedTest
	@MethodSource("translations")
	void every_language_has_the_same_keys_and_every_message_can_be_formatted(String bundle, String language) {
		Properties english = read(bundle, "");
		Properties translated = read(bundle, language);

		assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		Stream.of(english, translated)
			.flatMap((messages) -> messages.values().stream())
			.forEach((message) -> assertThat(new MessageFormat((String) message, Locale.GERMAN)).isNotNull());
		english.stringPropertyNames()
			.stream()
			.filter((key) -> !key.startsWith(SENTENCE))
			.forEach((key) -> assertThat(places(translated.getProperty(key))).as(key)
				.isEqualTo(places(english.getProperty(key))));
	}

	@Test
	void the_languages_of_the_pages_are_those_that_have_bundles() {
		assertThat(Languages.ALL).startsWith(Locale.ENGLISH).contains(Locale.GERMAN);
	}

	@Test
	void no_key_is_in_two_bundles() {
		assertThat(bundles().flatMap((bundle) -> read(bundle, "").stringPropertyNames().stream()))
			.doesNotHaveDuplicates();
	}

	@Test
	void every_constant_that_pages_show_has_its_word() {
		Set<String> keys = keys();

		assertThat(enumsOf(CourseView.class.getPackageName())).isNotEmpty()
			.flatExtracting((type) -> Arrays.asList(type.getEnumConstants()))
			.extracting((constant) -> constant.getClass().getSimpleName() + "." + ((Enum<?>) constant).name())
			.filteredOn((key) -> !key.startsWith("Listing.") && !key.startsWith("MilestoneKind."))
			.allSatisfy((key) -> assertThat(keys).contains(key));
	}

	@Test
	void every_milestone_has_its_words_for_clients() {
		Set<String> keys = keys();

		assertThat(MilestoneKind.values()).extracting((kind) -> "milestone." + kind)
			.allSatisfy(
					(key) -> assertThat(keys).anyMatch((other) -> other.equals(key) || other.startsWith(key + ".")));
	}

	@Test
	void every_query_that_shows_records_has_its_words_for_the_read_audit() {
		Set<String> keys = keys();

		assertThat(Stream.of(CourseQuery.class, ClientQuery.class, AccessQuery.class)
			.flatMap((queries) -> Stream.of(queries.getPermittedSubclasses()))
			.filter((query) -> query != CourseQuery.FollowList.class)
			.map(Class::getSimpleName)).hasSizeGreaterThan(15)
			.allSatisfy((query) -> assertThat(keys).contains("access.message." + query, "looked." + query));
	}

	@Test
	void every_key_of_a_template_has_its_message() throws IOException {
		Set<String> keys = keys();
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			Set<String> used = files.filter(Files::isRegularFile)
				.flatMap((file) -> KEY.matcher(text(file)).results().map((match) -> match.group(1)))
				.collect(Collectors.toCollection(TreeSet::new));

			assertThat(used).contains("menu.today").allSatisfy((key) -> assertThat(keys).contains(key));
		}
	}

	private static Set<Class<?>> enumsOf(String packageName) {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(Enum.class));
		return scanner.findCandidateComponents(packageName)
			.stream()
			.map((found) -> load(Objects.requireNonNull(found.getBeanClassName())))
			.filter(Class::isEnum)
			.collect(Collectors.toSet());
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The numbers of the values that a message takes. */
	private static Set<String> places(String message) {
		Matcher matcher = Pattern.compile("\\{(\\d)").matcher(message);
		return matcher.results().map((match) -> match.group(1)).collect(Collectors.toSet());
	}

	private static Set<String> keys() {
		return bundles().flatMap((bundle) -> read(bundle, "").stringPropertyNames().stream())
			.collect(Collectors.toSet());
	}

	/** Reads a bundle, whose name has the suffix of a language or, in English, none. */
	static Properties read(String bundle, String language) {
		try (Reader reader = new InputStreamReader(
				Objects.requireNonNull(
						MessagesTests.class.getClassLoader().getResourceAsStream(bundle + language + ".properties")),
				StandardCharsets.UTF_8)) {
			Properties messages = new Properties();
			messages.load(reader);
			return messages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
