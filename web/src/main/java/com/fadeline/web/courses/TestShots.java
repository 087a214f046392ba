package com.fadeline.web.courses;

import java.time.Instant;

import com.fadeline.api.course.PatchTest;
import com.fadeline.api.course.PatchTestOutcome;
import com.fadeline.api.course.PatchTestView;
import org.jspecify.annotations.Nullable;

/**
 * A patch test as a page shows it.
 *
 * @param reading the last one; null until it was read
 * @param readableFrom that it is clear counts from then on
 */
record TestShots(PatchTest patchTest, PatchTest.@Nullable Reading reading, Instant readableFrom) {

	static TestShots of(PatchTestView view, Instant readableFrom) {
		return new TestShots(view.patchTest(), view.reading(), readableFrom);
	}

	/** Whether it is still to be read, as the rules see it. */
	public boolean isUnread() {
		return this.reading == null || isEarly(this.reading.readAt(), this.reading.outcome());
	}

	/** A reaction counts whenever it shows. */
	boolean isEarly(Instant readAt, @Nullable PatchTestOutcome outcome) {
		return outcome != PatchTestOutcome.REACTED && readAt.isBefore(this.readableFrom);
	}

}
