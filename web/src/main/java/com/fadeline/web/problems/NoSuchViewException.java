package com.fadeline.web.problems;

import org.jspecify.annotations.Nullable;

/** There is nothing to show, or nothing yet. */
public class NoSuchViewException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final boolean awaited;

	/**
	 * @param what what is missing, in words, such as "course 0197…"
	 * @param after what the reader waited for; null if he did not
	 */
	public NoSuchViewException(String what, @Nullable Long after) {
		super("There is no %s%s".formatted(what, (after == null) ? "" : " yet"));
		this.awaited = after != null;
	}

	/** Whether it may come, since the reader knows of a change. */
	public boolean awaited() {
		return this.awaited;
	}

}
