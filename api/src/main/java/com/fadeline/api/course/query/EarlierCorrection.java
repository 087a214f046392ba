package com.fadeline.api.course.query;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.id.EarlierSittingsId;
import org.jspecify.annotations.Nullable;

/**
 * Read model of a correction of sittings done elsewhere, or of a withdrawal.
 *
 * @param place the place of the sitting; null for values shared by all of them
 * @param withdrawn the part no longer in effect; null if it was corrected
 */
public record EarlierCorrection(EarlierSittingsId earlierSittingsId, @Nullable Integer place, String reason,
		@Nullable History withdrawn) {
}
