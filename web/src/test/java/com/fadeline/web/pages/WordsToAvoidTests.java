package com.fadeline.web.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.wording.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that were replaced in all bundles do not come back. */
class WordsToAvoidTests {

	/** All of a language, read once. */
	private static final Map<String, Map<String, String>> TEXTS = new HashMap<>();

	private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

	/**
	 * Checks a row of the list.
	 * @param language of the bundles
	 * @param words to avoid, as a regular expression
	 * @param was text that had them, which shows that the expression finds them
	 * @param instead what to say
	 */
	@ParameterizedTest
	@CsvFileSource(resources = "/words-to-avoid.csv", delimiter = ';')
	void no_text_has_words_that_were_replaced(String language, String words, String was, String instead) {
		Pattern avoided = Pattern.compile(words, FLAGS);

		assertThat(was).containsPattern(avoided);
		Map<String, String> texts = TEXTS.computeIfAbsent(language, WordsToAvoidTests::texts);
		assertThat(texts).hasSizeGreaterThan(1000);
		assertThat(texts.entrySet().stream().filter((text) -> avoided.matcher(text.getValue()).find()))
			.as("say instead: %s", instead)
			.isEmpty();
	}

	/** The texts by key; a doubled apostrophe is one. */
	private static Map<String, String> texts(String language) {
		String suffix = language.equals("en") ? "" : "_" + language;
		Map<String, String> texts = new TreeMap<>();
		Stream.concat(PagesConfiguration.BUNDLES.stream(), Messages.BUNDLES.stream())
			.distinct()
			.forEach((bundle) -> MessagesTests.read(bundle, suffix)
				.forEach((key, text) -> texts.put((String) key, ((String) text).replace("''", "'"))));
		return texts;
	}

}
