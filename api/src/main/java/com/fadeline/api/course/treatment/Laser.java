package com.fadeline.api.course.treatment;

/** Active medium of a laser. */
public enum Laser {

	ND_YAG, ALEXANDRITE, RUBY, DYE, TI_SAPPHIRE, OTHER

}
