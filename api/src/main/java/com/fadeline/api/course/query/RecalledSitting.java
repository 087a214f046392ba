package com.fadeline.api.course.query;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;

/**
 * Read model of a sitting at which a product, a needle or a device was used that may be
 * recalled.
 *
 * @param performedOn the day, in the time zone of the clinic
 * @param email whether the client can be reached by e-mail; likewise by phone
 * @param erased whether the client is erased or about to be
 * @param reactions those of the client since that day, in any course, oldest first
 */
public record RecalledSitting(SittingId sittingId, CourseId courseId, ClientId clientId, ClinicId clinicId,
		LocalDate performedOn, Method method, OperatorId operatorId, @Nullable DeviceId deviceId,
		@Nullable String product, @Nullable String lot, @Nullable String needleLot, boolean email, boolean phone,
		boolean erased, List<Since> reactions) implements ClientRecord {

	public RecalledSitting {
		reactions = Lists.copy(reactions);
	}

	/** Read model of a reaction since then; its grade is 1 (mild) to 5. */
	public record Since(ReactionKind kind, int grade, LocalDate onsetOn) {
	}

}
