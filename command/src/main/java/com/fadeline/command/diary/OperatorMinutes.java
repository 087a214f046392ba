package com.fadeline.command.diary;

import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;

/**
 * Port for the minutes at which operators began sittings, across all courses and clients.
 * Reports a minute as free when it cannot be checked for now: no fact is rejected for
 * that.
 */
public interface OperatorMinutes {

	/**
	 * Returns whether the operator has another sitting recorded, or being recorded, at
	 * its minute.
	 */
	boolean taken(CourseId course, SittingId sitting, Treatment treatment);

	/**
	 * Enters the sitting for as long as its event needs to be stored, then returns the
	 * same: of two recorded at the same moment at least one detects the other.
	 */
	boolean enter(CourseId course, SittingId sitting, Treatment treatment);

}
