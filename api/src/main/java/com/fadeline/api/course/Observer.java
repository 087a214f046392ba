package com.fadeline.api.course;

/** Who judged the fading. */
public enum Observer {

	SPECIALIST, CLIENT

}
