package com.fadeline.web.clients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseQuery.FindStandings.Standing;
import com.fadeline.api.course.query.CourseStatus;
import org.jspecify.annotations.Nullable;

/**
 * View model of a client in a list.
 *
 * @param status status of the open course, else of the newest; null if there is none
 * @param next time of the next booked sitting; null if there is none
 */
record ListedClient(ClientView client, @Nullable CourseStatus status, @Nullable Instant next) {

	/** Creates the line from the client's courses, newest first. */
	static ListedClient of(ClientView client, List<Standing> courses, Instant now) {
		Optional<CourseStatus> open = courses.stream()
			.map(Standing::status)
			.filter((status) -> status == CourseStatus.OPEN)
			.findFirst();
		return new ListedClient(client, open.or(() -> courses.stream().map(Standing::status).findFirst()).orElse(null),
				courses.stream()
					.flatMap((course) -> course.booked().stream())
					.filter(now::isBefore)
					.min(Instant::compareTo)
					.orElse(null));
	}

	/** Returns whether a sitting could be booked or a course opened. */
	public boolean isWaiting() {
		return this.next == null && (this.status == null || isOpen());
	}

	public boolean isOpen() {
		return this.status == CourseStatus.OPEN;
	}

}
