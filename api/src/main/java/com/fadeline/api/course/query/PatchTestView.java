package com.fadeline.api.course.query;

import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.course.preparation.PatchTest;
import org.jspecify.annotations.Nullable;

/**
 * Read model of a patch test.
 *
 * @param reading the reading in effect, which is the latest; null until it was read
 * @param readings all that were not withdrawn, in the order in which they were recorded
 */
public record PatchTestView(PatchTest patchTest, PatchTest.@Nullable Reading reading,
		List<PatchTest.Reading> readings) {

	public PatchTestView {
		readings = (readings == null && reading != null) ? List.of(reading) : Lists.copy(readings);
	}

	/** Creates one of a test with these readings. */
	public PatchTestView(PatchTest patchTest, List<PatchTest.Reading> readings) {
		this(patchTest, readings.isEmpty() ? null : readings.getLast(), readings);
	}

}
