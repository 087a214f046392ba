package com.fadeline.web.courses;

import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import org.jspecify.annotations.Nullable;

/** Request body of a treatment. */
sealed interface TreatmentBody permits LaserSittingBody, SalineSessionBody {

	@Nullable SittingId sittingId();

	Treatment treatment();

}
