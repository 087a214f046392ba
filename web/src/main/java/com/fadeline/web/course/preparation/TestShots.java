package com.fadeline.web.course.preparation;

import java.time.Instant;

import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.query.PatchTestView;
import org.jspecify.annotations.Nullable;

/**
 * View model of a patch test.
 *
 * @param reading the last reading; null if there is none
 * @param readableFrom from when a clear reading counts
 */
public record TestShots(PatchTest patchTest, PatchTest.@Nullable Reading reading, Instant readableFrom) {

	static TestShots of(PatchTestView view, Instant readableFrom) {
		return new TestShots(view.patchTest(), view.reading(), readableFrom);
	}

	/**
	 * Returns whether the patch test is still to be read, by the same criterion as the
	 * rules.
	 */
	public boolean isUnread() {
		return this.reading == null || isEarly(this.reading.readAt(), this.reading.outcome());
	}

	/** Returns whether a reading comes too early. A reaction counts at any time. */
	boolean isEarly(Instant readAt, @Nullable PatchTestOutcome outcome) {
		return outcome != PatchTestOutcome.REACTED && readAt.isBefore(this.readableFrom);
	}

}
