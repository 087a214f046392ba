package com.fadeline.query.client;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Folding of names and other words to the form in which they are compared: without
 * accents, case, apostrophes and hyphens, whatever their Unicode form. Umlauts have two
 * spellings, Muller and Mueller for Müller.
 */
final class WordFolding {

	private static final Pattern APOSTROPHES = Pattern
		.compile("['\"`\u00b4\u00b7\u2018-\u201f\u2032\u2033\u02b9-\u02bf\u02c8\u05f3\u05f4\ua78b\ua78c\uff07]");

	private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212]");

	private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cc},;=|]+");

	/**
	 * Marks that a name is found without. Vowel signs of Indic scripts stay, as do the
	 * voicing marks of Japanese, which make other letters.
	 */
	private static final Pattern MARKS = Pattern
		.compile("[\\p{M}&&[\\p{IsInherited}\\p{IsArabic}\\p{IsHebrew}\\p{IsCyrillic}]&&[^\\x{3099}\\x{309A}]]");

	/** What nobody sees or types: joiners, soft hyphens, marks of direction, tatweel. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\u0640]");

	/** Stops at the ends of words, as in "Jr." and "St. John". */
	private static final Pattern ENDS = Pattern.compile("(?<=^| )[.:]+|[.:]+(?= |$)");

	/**
	 * Letters that Unicode does not take apart, and those of Arabic that keyboards
	 * exchange: alef wasla, alef maksura and the Persian yeh, keheh, teh marbuta.
	 */
	private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('æ', "ae"),
			Map.entry('œ', "oe"), Map.entry('ø', "o"), Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('þ', "th"),
			Map.entry('ł', "l"), Map.entry('ı', "i"), Map.entry('ħ', "h"), Map.entry('ŧ', "t"), Map.entry('ŋ', "n"),
			Map.entry('ə', "e"), Map.entry('ɓ', "b"), Map.entry('ɗ', "d"), Map.entry('ƙ', "k"), Map.entry('ƴ', "y"),
			Map.entry('ς', "σ"), Map.entry('\u0671', "\u0627"), Map.entry('\u0649', "\u064a"),
			Map.entry('\u06cc', "\u064a"), Map.entry('\u06a9', "\u0643"), Map.entry('\u0629', "\u0647"));

	private static final Map<Character, String> WRITTEN_OUT = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'ø', "oe", 'å',
			"aa");

	private WordFolding() {
	}

	/** Returns the words of a text, separated by one blank each. */
	static String plain(String text) {
		return folded(lower(text));
	}

	/** Returns the words with umlauts as plain letters, and with them written out. */
	static Set<String> spellings(String text) {
		String lower = lower(text);
		Set<String> spellings = new LinkedHashSet<>();
		spellings.add(folded(lower));
		spellings.add(folded(replaced(lower, WRITTEN_OUT)));
		return spellings;
	}

	/** Returns a text whose names with hyphens are several words. */
	static String parted(String text) {
		return HYPHENS.matcher(text).replaceAll(" ");
	}

	/** Returns folded words as one. */
	static String compact(String folded) {
		return folded.replace(" ", "").replace(".", "");
	}

	private static String lower(String text) {
		String bare = APOSTROPHES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("");
		return Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
	}

	private static String folded(String lower) {
		String taken = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
		String letters = replaced(Normalizer.normalize(taken, Normalizer.Form.NFC).toLowerCase(Locale.ROOT), LETTERS);
		String joined = HYPHENS.matcher(APOSTROPHES.matcher(letters).replaceAll("")).replaceAll("");
		String ended = ENDS.matcher(SEPARATORS.matcher(joined).replaceAll(" ")).replaceAll("");
		return SEPARATORS.matcher(ended).replaceAll(" ").strip();
	}

	private static String replaced(String text, Map<Character, String> letters) {
		StringBuilder replaced = new StringBuilder(text.length());
		for (int at = 0; at < text.length(); at++) {
			char letter = text.charAt(at);
			replaced.append(letters.getOrDefault(letter, String.valueOf(letter)));
		}
		return replaced.toString();
	}

}
