package com.fadeline.api.course.treatment;

/** Method of a sitting. */
public enum Method {

	LASER, SALINE

}
