package com.fadeline.app.options;

import java.util.Collection;
import java.util.Comparator;

/** Distance between words. */
final class Spelling {

	private Spelling() {
	}

	/**
	 * Returns the word most like the given one; the first in the alphabet, if several
	 * are.
	 */
	static String nearest(String word, Collection<String> words) {
		return words.stream()
			.min(Comparator.<String>comparingInt((other) -> distance(word, other))
				.thenComparing(Comparator.naturalOrder()))
			.orElseThrow();
	}

	/**
	 * Returns how many letters have to be inserted, left out, replaced or swapped with
	 * their neighbour to turn one word into the other.
	 */
	static int distance(String one, String other) {
		int[][] steps = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				steps[i][j] = (i == 0 || j == 0) ? i + j : least(steps, i, j, one, other);
			}
		}
		return steps[one.length()][other.length()];
	}

	private static int least(int[][] steps, int i, int j, String one, String other) {
		int replaced = steps[i - 1][j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
		int least = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
	}

}
