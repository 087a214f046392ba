package com.fadeline.api.course.treatment;

/** Status of a sitting; a withdrawn one was recorded by mistake and counts nowhere. */
public enum SittingStatus {

	SCHEDULED, RECORDED, CANCELLED, NO_SHOW, RETRACTED

}
