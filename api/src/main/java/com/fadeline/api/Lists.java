package com.fadeline.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Helper methods that copy and join lists; a list may be missing in stored or received
 * data.
 */
public final class Lists {

	private Lists() {
	}

	/** Returns an unmodifiable copy; empty if the list is null. */
	public static <T> List<T> copy(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

	/** Returns an unmodifiable list with one more element at its end. */
	public static <T> List<T> and(List<T> list, T last) {
		return join(list, List.of(last));
	}

	/** Returns an unmodifiable list of the elements of both. */
	public static <T> List<T> join(List<T> first, List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** Returns an unmodifiable list without the last element that matches. */
	public static <T> List<T> withoutLast(List<T> list, Predicate<T> matching) {
		List<T> left = new ArrayList<>(list);
		for (int at = left.size() - 1; at >= 0; at--) {
			if (matching.test(left.get(at))) {
				left.remove(at);
				break;
			}
		}
		return List.copyOf(left);
	}

}
