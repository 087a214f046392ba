package com.fadeline.api.course.treatment;

/** Solution used at a saline sitting. */
public enum Solution {

	SALINE, LACTIC_ACID, OTHER

}
