package com.fadeline.api.course.assessment;

/** Colour present in the ink. */
public enum Colour {

	BLACK, GREY, BLUE, GREEN, RED, ORANGE, YELLOW, PURPLE, BROWN, FLESH, WHITE, OTHER

}
