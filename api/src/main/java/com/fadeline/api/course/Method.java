package com.fadeline.api.course;

/** How a sitting treats. */
public enum Method {

	LASER, SALINE

}
