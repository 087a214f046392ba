package com.fadeline.api.course;

/** Where a sitting stands. */
public enum SittingStatus {

	SCHEDULED, RECORDED, CANCELLED, NO_SHOW

}
