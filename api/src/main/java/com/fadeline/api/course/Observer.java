package com.fadeline.api.course;

/** Observer of the fading. */
public enum Observer {

	SPECIALIST, CLIENT

}
