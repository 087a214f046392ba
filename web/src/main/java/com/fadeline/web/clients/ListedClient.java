package com.fadeline.web.clients;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.CourseQuery.FindStandings.Standing;
import com.fadeline.api.course.CourseStatus;
import org.jspecify.annotations.Nullable;

/**
 * A client in a list.
 *
 * @param status of the course that is open, else of the newest; null if there is none
 * @param next the next sitting that is booked; null if none is
 */
record ListedClient(ClientView client, @Nullable CourseStatus status, @Nullable Instant next) {

	/** From the courses of the client, newest first. */
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

	/** Whether something could be booked or begun. */
	public boolean isWaiting() {
		return this.next == null && (this.status == null || isOpen());
	}

	public boolean isOpen() {
		return this.status == CourseStatus.OPEN;
	}

}
