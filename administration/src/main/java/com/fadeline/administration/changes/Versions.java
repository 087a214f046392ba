package com.fadeline.administration.changes;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;

/** Guard of the versions of what administrators keep, against changes of one another. */
public final class Versions {

	private Versions() {
	}

	/**
	 * Accepts a change that is based on the current version.
	 * @param seen version that the change is based on; null for any
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it is stale
	 */
	public static void check(@Nullable Long seen, long version) {
		if (seen != null && seen != version) {
			throw Refusal.of(new Rejection.Stale(
					"You read version %d, it is now at %d; read it again and repeat".formatted(seen, version), seen,
					version));
		}
	}

	/**
	 * Accepts a write that found the row as it was read.
	 * @param rows number of rows that were written
	 * @throws org.axonframework.commandhandling.CommandExecutionException with a conflict
	 * if there were none, as another change came first
	 */
	public static void checkWritten(int rows) {
		if (rows == 0) {
			throw Refusal.conflict("It was changed by another account at the same moment; read it again and repeat");
		}
	}

}
