package com.fadeline.api.course.assessment;

/** Scarring at the site as the Kirby-Desai scale grades it. */
public enum Scarring {

	NONE, MINIMAL, MODERATE, SIGNIFICANT

}
