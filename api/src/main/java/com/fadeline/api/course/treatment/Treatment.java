package com.fadeline.api.course.treatment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.OperatorId;

/** Contract of the treatment at a sitting, by either method. */
public sealed interface Treatment permits LaserTreatment, SalineTreatment {

	Instant performedAt();

	List<String> zones();

	OperatorId operatorId();

	/** Returns the treated area in square centimetres. */
	@Nullable Double areaCm2();

	/** Returns the anaesthetic on the skin, in numbers. */
	@Nullable Anaesthetic anaesthetic();

	/** Returns the pain from 0 (none) to 10. */
	@Nullable Integer pain();

	@Nullable String notes();

	/** Returns the method. */
	default Method method() {
		return switch (this) {
			case LaserTreatment laser -> Method.LASER;
			case SalineTreatment saline -> Method.SALINE;
		};
	}

}
