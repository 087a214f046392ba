package com.fadeline.web.clients;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fadeline.api.Page;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.web.course.photo.PhotoBody;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Collector of all records of a client from the views. */
@Component
class ClientExports {

	private static final int PAGE = 100;

	private static final int ACCESSES = 1000;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Clock clock;

	ClientExports(QueryClient views, ClinicScope reach, CurrentRequester sender, Clock clock) {
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.clock = clock;
	}

	/**
	 * Returns all records of a client.
	 * @param language the language of the histories
	 * @throws NoSuchViewException if there is no client whose records the requester may
	 * export
	 */
	ClientExport of(ClientId client, Locale language) {
		ClientIdentity identity = this.views.find(new FindDetails(client), ClientIdentity.class)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
		List<ClientExport.Course> courses = courses(client).stream()
			.map((course) -> course(course, language))
			.flatMap(Optional::stream)
			.toList();
		return new ClientExport(this.clock.instant(), identity, others(identity), courses, accesses(client));
	}

	private List<ClientIdentity> others(ClientIdentity identity) {
		return identity.registrations()
			.stream()
			.flatMap((other) -> this.views.find(new FindDetails(other), ClientIdentity.class).stream())
			.toList();
	}

	private List<CourseId> courses(ClientId client) {
		List<CourseId> courses = new ArrayList<>();
		Page<CourseView.Summary> page;
		int number = 0;
		do {
			page = this.views
				.ask(new SearchCourses(client, this.reach.clinics(null), null, number, PAGE),
						SearchCourses.Result.class)
				.courses();
			page.items().forEach((course) -> courses.add(course.courseId()));
			number++;
		}
		while (page.items().size() == PAGE);
		return courses;
	}

	/** Returns a course; empty if a view has not yet processed its opening. */
	private Optional<ClientExport.Course> course(CourseId id, Locale language) {
		return this.views.find(new FindCourse(id), CourseView.class)
			.flatMap((course) -> this.views.find(new FindProgress(id), ProgressView.class)
				.flatMap((progress) -> this.views.find(new FindCourseHistory(id, language), CourseHistory.class)
					.map((history) -> new ClientExport.Course(course, progress, history, photos(id)))));
	}

	private List<PhotoBody> photos(CourseId course) {
		return this.views.find(new FindPhotos(course), CoursePhotos.class)
			.map(CoursePhotos::photos)
			.orElse(List.of())
			.stream()
			.map((photo) -> PhotoBody.of(course, photo))
			.toList();
	}

	private @Nullable List<AccessView> accesses(ClientId client) {
		return Rights.of(FindAccesses.class).contains(this.sender.current().role())
				? this.views.ask(new FindAccesses(client, 0, ACCESSES), FindAccesses.Result.class).accesses().items()
				: null;
	}

}
