package com.fadeline.api.course.assessment;

/** Amount of ink as the Kirby-Desai scale grades it. */
public enum InkAmount {

	AMATEUR, MINIMAL, MODERATE, SIGNIFICANT

}
