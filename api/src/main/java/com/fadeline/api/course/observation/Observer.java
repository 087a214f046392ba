package com.fadeline.api.course.observation;

/** Observer of the fading. */
public enum Observer {

	SPECIALIST, CLIENT

}
