package com.fadeline.query.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Value object of one thing that a client is searched by: a word, or a date or phone
 * number, which may be meant as words too, since a reference can look like either.
 *
 * @param words each in its spellings, one of which has to be found
 * @param births dates of birth that may be meant
 * @param phone digits of the number; null if it is none
 */
record SearchTerm(List<Set<String>> words, Set<LocalDate> births, @Nullable String phone) {

	/** Digits with the usual separators that are part of no word. */
	private static final Pattern PHONE = Pattern
		.compile("(?<![\\p{L}\\d@._-])[+(]{0,2}\\d[\\d\\s()/.-]*\\d(?![\\p{L}\\d@_])");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z},;]+");

	private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

	private static final int FEWEST_DIGITS = 5;

	/** Returns the terms of a text, in any order; none if it is blank. */
	static List<SearchTerm> in(@Nullable String text, Locale reader) {
		if (text == null || text.isBlank()) {
			return List.of();
		}
		List<SearchTerm> terms = new ArrayList<>();
		String dateless = extracted(text, TypedDates.DATE, (typed) -> readDate(typed, reader), terms);
		String rest = extracted(dateless, PHONE, SearchTerm::readPhone, terms);
		split(rest).forEach((word) -> terms.add(new SearchTerm(List.of(word), Set.of(), null)));
		return terms.isEmpty() ? List.of(unfolded(text)) : terms;
	}

	/** Returns a text that has neither letters nor digits as the one word that it is. */
	private static SearchTerm unfolded(String text) {
		return new SearchTerm(List.of(Set.of(CONTROLS.matcher(text.strip()).replaceAll(""))), Set.of(), null);
	}

	/** Moves what a pattern finds to the terms, and returns the rest of the text. */
	private static String extracted(String text, Pattern pattern, Function<MatchResult, @Nullable SearchTerm> reader,
			List<SearchTerm> terms) {
		Matcher matcher = pattern.matcher(text);
		StringBuilder rest = new StringBuilder();
		int from = 0;
		while (matcher.find()) {
			SearchTerm term = reader.apply(matcher.toMatchResult());
			if (term != null) {
				terms.add(term);
				rest.append(text, from, matcher.start()).append(' ');
				from = matcher.end();
			}
		}
		return rest.append(text, from, text.length()).toString();
	}

	private static @Nullable SearchTerm readDate(MatchResult typed, Locale reader) {
		Set<LocalDate> births = TypedDates.meant(typed, reader);
		return births.isEmpty() ? null : new SearchTerm(split(typed.group()), births, null);
	}

	private static @Nullable SearchTerm readPhone(MatchResult typed) {
		String digits = PhoneDigits.of(typed.group());
		return (digits == null || digits.length() < FEWEST_DIGITS) ? null
				: new SearchTerm(split(typed.group()), Set.of(), digits);
	}

	/** Returns the words of a text, each in its spellings. */
	static List<Set<String>> split(String text) {
		return Stream.of(BLANKS.split(text.strip()))
			.map(WordFolding::spellings)
			.filter((spellings) -> spellings.stream().noneMatch(String::isEmpty))
			.toList();
	}

}
