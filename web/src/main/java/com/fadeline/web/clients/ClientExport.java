package com.fadeline.web.clients;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.audit.AccessView;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.course.CourseHistory;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.ProgressView;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of a client, as far as the one who asks may see it.
 *
 * @param accesses who looked at the record, latest first, of the latest thousand; null to
 * those who may not know
 */
record ClientExport(Instant exportedAt, ClientIdentity client, List<Course> courses,
		@Nullable List<AccessView> accesses) {

	/** One course, with every event in words and, for staff, as data. */
	record Course(CourseView course, ProgressView progress, CourseHistory history) {
	}

}
