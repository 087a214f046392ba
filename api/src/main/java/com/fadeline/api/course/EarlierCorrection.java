package com.fadeline.api.course;

import org.jspecify.annotations.Nullable;

/**
 * A correction of sittings done elsewhere: that they were amended, or what of them was
 * withdrawn.
 *
 * @param place which sitting; null where it concerns what holds for all of them
 * @param withdrawn what counts no more; null where it was amended
 */
public record EarlierCorrection(EarlierSittingsId earlierSittingsId, @Nullable Integer place, String reason,
		@Nullable History withdrawn) {
}
