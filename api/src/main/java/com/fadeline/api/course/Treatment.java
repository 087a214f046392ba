package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.OperatorId;

/** What was done at a sitting. */
public sealed interface Treatment permits LaserTreatment, SalineTreatment {

	Instant performedAt();

	List<String> zones();

	OperatorId operatorId();

	/** Treated area in square centimetres. */
	@Nullable Double areaCm2();

	/** What was put on the skin against pain, in numbers. */
	@Nullable Anaesthetic anaesthetic();

	/** Pain from 0 (none) to 10. */
	@Nullable Integer pain();

	@Nullable String notes();

	/** How it treated. */
	default Method method() {
		return switch (this) {
			case LaserTreatment laser -> Method.LASER;
			case SalineTreatment saline -> Method.SALINE;
		};
	}

}
