package com.fadeline.app.axon;

import java.time.Duration;

/**
 * How far a segment of an event processor has come.
 *
 * @param behind events that are stored and not handled, at most
 * @param oldest how long ago the oldest of them was recorded; zero if there is none
 */
record Standing(String processor, int segment, long behind, Duration oldest) {
}
