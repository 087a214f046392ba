package com.fadeline.api;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Copies and joins lists; one may be missing in what was stored or sent. */
public final class Lists {

	private Lists() {
	}

	/** An unmodifiable copy; empty where there is no list. */
	public static <T> List<T> copy(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

	/** An unmodifiable list with one more at its end. */
	public static <T> List<T> and(List<T> list, T last) {
		return join(list, List.of(last));
	}

	/** An unmodifiable list of the elements of both. */
	public static <T> List<T> join(List<T> first, List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

}
