package com.fadeline.administration;

import java.util.List;

/** Exception for values that only the administration can detect as not possible. */
public class InvalidEntriesException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<InvalidEntry> entries;

	public InvalidEntriesException(List<InvalidEntry> entries) {
		super(entries.toString());
		this.entries = List.copyOf(entries);
	}

	public InvalidEntriesException(String field, String message) {
		this(List.of(new InvalidEntry(field, message)));
	}

	/** Returns the entries that are not possible, each with its field. */
	public List<InvalidEntry> entries() {
		return this.entries;
	}

}
