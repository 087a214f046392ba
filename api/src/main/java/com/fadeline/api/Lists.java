package com.fadeline.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Copies lists that may be missing in what was stored or sent. */
public final class Lists {

	private Lists() {
	}

	/** An unmodifiable copy; empty where there is no list. */
	public static <T> List<T> copy(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

}
