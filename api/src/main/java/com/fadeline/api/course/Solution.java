package com.fadeline.api.course;

/** What a saline session worked in. */
public enum Solution {

	SALINE, LACTIC_ACID, OTHER

}
