package com.fadeline.query.client;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keys by which words with typing errors are found: a word and what is left of it without
 * one letter, of long words without two. Two words that share a key differ by a letter
 * left out, added, changed or exchanged with its neighbour; long ones by two of these
 * (Bocek, Hunt and Stiller, Fast Similarity Search in Large Dictionaries, 2007).
 */
final class TypingErrors {

	/** Shorter words are compared as they are. */
	private static final int SHORTEST = 3;

	/** From so many letters on one may be wrong. */
	private static final int ONE_ERROR = 4;

	/** From so many letters on two may be wrong. */
	private static final int TWO_ERRORS = 8;

	/** Letters after these are not compared, which limits the number of keys to 79. */
	private static final int COMPARED = 12;

	private TypingErrors() {
	}

	/** Returns the keys of a folded word; none if it is too short or no name. */
	static Set<String> keys(String word) {
		if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
			return Set.of();
		}
		String start = word.substring(0, Math.min(word.length(), COMPARED));
		Set<String> keys = new LinkedHashSet<>(Set.of(start));
		if (word.length() >= ONE_ERROR) {
			Set<String> shorter = shorter(start);
			keys.addAll(shorter);
			if (word.length() >= TWO_ERRORS) {
				shorter.forEach((once) -> keys.addAll(shorter(once)));
			}
		}
		return keys;
	}

	private static Set<String> shorter(String word) {
		Set<String> shorter = new LinkedHashSet<>();
		for (int at = 0; at < word.length(); at++) {
			shorter.add(word.substring(0, at) + word.substring(at + 1));
		}
		return shorter;
	}

}
