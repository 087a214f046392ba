package com.fadeline.web.courses;

import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;
import org.jspecify.annotations.Nullable;

/** Request body of a treatment. */
sealed interface TreatmentBody permits LaserSittingBody, SalineSessionBody {

	@Nullable SittingId sittingId();

	Treatment treatment();

}
