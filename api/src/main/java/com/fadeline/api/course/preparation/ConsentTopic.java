package com.fadeline.api.course.preparation;

import com.fadeline.api.course.treatment.Method;

/** Topic of a text that a client signs. */
public enum ConsentTopic {

	LASER, SALINE, PHOTOGRAPHY, MARKETING;

	/** Returns the topic of the treatment by a method. */
	public static ConsentTopic of(Method method) {
		return switch (method) {
			case LASER -> LASER;
			case SALINE -> SALINE;
		};
	}

	/**
	 * Returns whether the law asks for a talk about it before the signature counts:
	 * before a treatment (§ 630e BGB).
	 */
	public boolean needsTalk() {
		return kind() == ConsentKind.TREATMENT;
	}

	/** Returns the kind of consent that its signature gives. */
	public ConsentKind kind() {
		return switch (this) {
			case LASER, SALINE -> ConsentKind.TREATMENT;
			case PHOTOGRAPHY -> ConsentKind.PHOTOGRAPHY;
			case MARKETING -> ConsentKind.MARKETING;
		};
	}

}
