package com.fadeline.web.problems;

import org.jspecify.annotations.Nullable;

/** Exception for a view that does not exist, or not yet. */
public class NoSuchViewException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final boolean awaited;

	/**
	 * @param what the missing record in words, such as "course 0197…"
	 * @param after the sequence that the reader waited for; null if there was none
	 */
	public NoSuchViewException(String what, @Nullable Long after) {
		super("There is no %s%s".formatted(what, (after == null) ? "" : " yet"));
		this.awaited = after != null;
	}

	/**
	 * Returns whether the view may still appear, because the reader waits for a change.
	 */
	public boolean awaited() {
		return this.awaited;
	}

}
