package com.fadeline.web.course.treatment;

import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import org.jspecify.annotations.Nullable;

/** Request body of a treatment. */
public sealed interface TreatmentBody permits LaserSittingBody, SalineSessionBody {

	@Nullable SittingId sittingId();

	Treatment treatment();

}
