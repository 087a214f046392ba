package com.fadeline.api.course.query;

import com.fadeline.api.course.preparation.PatchTest;
import org.jspecify.annotations.Nullable;

/** Read model of a patch test; {@code reading} is null until it was read. */
public record PatchTestView(PatchTest patchTest, PatchTest.@Nullable Reading reading) {
}
