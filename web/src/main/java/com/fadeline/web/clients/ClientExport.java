package com.fadeline.web.clients;

import java.time.Instant;
import java.util.List;

import com.fadeline.web.course.photo.PhotoBody;

import com.fadeline.api.audit.AccessView;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import org.jspecify.annotations.Nullable;

/**
 * Response body of all records of a client, as far as the requester may see them.
 *
 * @param alsoRegisteredAs other registrations of the same person
 * @param accesses accesses to the records, latest first, at most a thousand; null for
 * requesters without the right to see them
 */
record ClientExport(Instant exportedAt, ClientIdentity client, List<ClientIdentity> alsoRegisteredAs,
		List<Course> courses, @Nullable List<AccessView> accesses) {

	/**
	 * Response body of one course, with every event in words and, for staff, as data, and
	 * where its photos are.
	 */
	record Course(CourseView course, ProgressView progress, CourseHistory history, List<PhotoBody> photos) {
	}

}
