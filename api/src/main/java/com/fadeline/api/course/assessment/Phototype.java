package com.fadeline.api.course.assessment;

/** Fitzpatrick skin phototype, from always burns (I) to never burns (VI). */
public enum Phototype {

	I, II, III, IV, V, VI

}
