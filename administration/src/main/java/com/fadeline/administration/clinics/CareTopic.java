package com.fadeline.administration.clinics;

import com.fadeline.api.course.query.CareKind;
import com.fadeline.api.course.treatment.Method;

/** Topic of a text that a clinic writes to its clients. */
public enum CareTopic {

	/** How to prepare for a laser sitting; nothing is built in. */
	LASER_PREPARATION,

	/** How to prepare for a saline sitting; nothing is built in. */
	SALINE_PREPARATION,

	/** In place of {@link CareKind#REACTION}. */
	REACTION,

	/** In place of {@link CareKind#FROSTING}. */
	FROSTING,

	/** In place of {@link CareKind#LASER_HEALING}. */
	LASER_HEALING,

	/** In place of {@link CareKind#SCAB_FORMS}. */
	SCAB_FORMS,

	/** In place of {@link CareKind#SCAB_FALLS}. */
	SCAB_FALLS,

	/** In place of {@link CareKind#WARNING_SIGNS}. */
	WARNING_SIGNS,

	/** In place of {@link CareKind#CLEARING}. */
	CLEARING,

	/** In place of {@link CareKind#JUDGE}. */
	JUDGE;

	/** Returns the topic of a kind of aftercare. */
	public static CareTopic of(CareKind kind) {
		return switch (kind) {
			case REACTION -> REACTION;
			case FROSTING -> FROSTING;
			case LASER_HEALING -> LASER_HEALING;
			case SCAB_FORMS -> SCAB_FORMS;
			case SCAB_FALLS -> SCAB_FALLS;
			case WARNING_SIGNS -> WARNING_SIGNS;
			case CLEARING -> CLEARING;
			case JUDGE -> JUDGE;
		};
	}

	/** Returns the topic of the preparation for a sitting. */
	public static CareTopic before(Method method) {
		return switch (method) {
			case LASER -> LASER_PREPARATION;
			case SALINE -> SALINE_PREPARATION;
		};
	}

	/** Returns whether it is about the time before a sitting. */
	public boolean isPreparation() {
		return this == LASER_PREPARATION || this == SALINE_PREPARATION;
	}

}
