package com.fadeline.web.course;

import com.fadeline.api.course.treatment.Method;

/** Path segments of the pages that record a treatment, by its method. */
public final class TreatmentPaths {

	public static final String LASER = "laser-sittings";

	public static final String SALINE = "saline-sessions";

	private TreatmentPaths() {
	}

	public static String of(Method method) {
		return switch (method) {
			case LASER -> LASER;
			case SALINE -> SALINE;
		};
	}

	/** Returns the method of a path below one of the segments. */
	public static Method method(String path) {
		return path.contains("/" + SALINE + "/") ? Method.SALINE : Method.LASER;
	}

}
