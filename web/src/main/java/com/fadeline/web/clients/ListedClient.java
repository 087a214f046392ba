package com.fadeline.web.clients;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseQuery.FindStandings.Standing;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * View model of a client in a list.
 *
 * @param onlyOpen the open course, if there is exactly one; else null
 * @param status status of the open course, else of the newest; null if there is none
 * @param next time of the next booked sitting; null if there is none
 * @param alsoAs names of other registrations of the person that were found
 */
record ListedClient(ClientView client, @Nullable CourseId onlyOpen, @Nullable CourseStatus status,
		@Nullable Instant next, List<String> alsoAs) {

	/** Creates the line from the client's courses, newest first. */
	static ListedClient of(ClientView client, List<Standing> courses, Instant now, List<String> alsoAs) {
		List<Standing> open = courses.stream().filter((course) -> course.status() == CourseStatus.OPEN).toList();
		Standing shown = Stream.concat(open.stream(), courses.stream()).findFirst().orElse(null);
		return new ListedClient(client, (open.size() == 1) ? open.getFirst().courseId() : null,
				(shown == null) ? null : shown.status(),
				courses.stream()
					.flatMap((course) -> course.booked().stream())
					.filter(now::isBefore)
					.min(Instant::compareTo)
					.orElse(null),
				alsoAs);
	}

	/**
	 * Returns the path of what is opened first: the one open course, else the client.
	 */
	public String path() {
		return (this.onlyOpen == null) ? "/clients/" + this.client.clientId() : "/courses/" + this.onlyOpen;
	}

	/** Returns whether a sitting could be booked or a course opened. */
	public boolean isWaiting() {
		return this.next == null && (this.status == null || isOpen());
	}

	public boolean isOpen() {
		return this.status == CourseStatus.OPEN;
	}

}
