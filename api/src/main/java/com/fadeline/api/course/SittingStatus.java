package com.fadeline.api.course;

/** Where a sitting stands; a retracted one was recorded by mistake and counts nowhere. */
public enum SittingStatus {

	SCHEDULED, RECORDED, CANCELLED, NO_SHOW, RETRACTED

}
