package com.fadeline.command.diary;

import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;

/**
 * Port for which operator began a sitting at which minute, of all courses and clients.
 * Says nothing where it cannot tell for now: no fact is refused for that.
 */
public interface OperatorMinutes {

	/**
	 * Whether the operator has a sitting other than that one on record, or under way, at
	 * its minute.
	 */
	boolean taken(CourseId course, SittingId sitting, Treatment treatment);

	/**
	 * The same, after it was entered for as long as its event needs to be stored: of two
	 * that are recorded at the same moment at least one finds the other.
	 */
	boolean enter(CourseId course, SittingId sitting, Treatment treatment);

}
