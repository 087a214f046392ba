package com.fadeline.api.course;

/** Method of a sitting. */
public enum Method {

	LASER, SALINE

}
