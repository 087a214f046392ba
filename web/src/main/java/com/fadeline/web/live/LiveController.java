package com.fadeline.web.live;

import java.time.Duration;
import java.util.Locale;

import com.fadeline.api.Rights;
import com.fadeline.api.Role;
import com.fadeline.api.Versioned;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseQuery.FindAttention;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.CourseQuery.FindDiary;
import com.fadeline.api.course.CourseQuery.FindProgress;
import com.fadeline.api.course.CourseQuery.FollowList;
import com.fadeline.api.course.CourseQuery.SearchCourses;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.ListChange;
import com.fadeline.api.course.Listing;
import com.fadeline.api.course.ProgressView;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.web.messages.Reach;
import com.fadeline.web.messages.Sender;
import com.fadeline.web.messages.Views;
import com.fadeline.web.problems.NoSuchViewException;
import io.swagger.v3.oas.annotations.Hidden;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells pages that what they show has changed: events named {@code changed}, upon which a
 * page asks again for what it shows.
 */
@RestController
@Hidden
@RequestMapping("/live")
class LiveController {

	/**
	 * Reports sum up much, so they rest between two changes; a change that waits for it
	 * is still shown within a second.
	 */
	private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);

	private final Views views;

	private final Reach reach;

	private final Sender sender;

	private final EventStreams streams;

	LiveController(Views views, Reach reach, Sender sender, EventStreams streams) {
		this.sender = sender;
		this.views = views;
		this.reach = reach;
		this.streams = streams;
	}

	/**
	 * Follows a course.
	 * @param seen sequence of the course that the page shows
	 */
	@GetMapping("/courses/{course}")
	ResponseEntity<Flux<ServerSentEvent<String>>> course(@PathVariable CourseId course,
			@RequestParam(defaultValue = "-1") long seen) {
		return this.streams.answer(() -> changesOf(course).filter((view) -> view.sequence() > seen)
			.map((view) -> changed(String.valueOf(view.sequence()))));
	}

	private Flux<Versioned> changesOf(CourseId course) {
		NoSuchViewException unknown = new NoSuchViewException("course " + course, null);
		Flux<CourseView> courses = this.views.follow(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> unknown);
		try {
			return Flux.merge(courses,
					this.views.follow(new FindProgress(course), ProgressView.class).orElseThrow(() -> unknown));
		}
		catch (RuntimeException ex) {
			courses.subscribe().dispose();
			throw ex;
		}
	}

	/**
	 * Follows a list. The first event comes at once, for what changed between the page
	 * and this.
	 */
	@GetMapping("/lists/{listing}")
	ResponseEntity<Flux<ServerSentEvent<String>>> list(@PathVariable String listing) {
		FollowList query = new FollowList(listing(listing), this.reach.clinics(null));
		return this.streams.answer(() -> {
			Flux<ListChange> changes = this.views.changes(query, FollowList.Result.class, ListChange.class);
			Flux<ListChange> told = (query.listing() == Listing.REPORTS) ? atIntervals(changes) : changes;
			return told.map((change) -> changed(listing)).startWith(changed(listing));
		});
	}

	/**
	 * The first at once, later ones after a rest; those meanwhile are left out but for
	 * the last.
	 */
	private static <T> Flux<T> atIntervals(Flux<T> changes) {
		Mono<T> rest = Mono.<T>empty().delaySubscription(BETWEEN_REPORTS);
		return changes.concatMap((change) -> Flux.just(change).concatWith(rest), 0);
	}

	private Listing listing(String name) {
		for (Listing listing : Listing.values()) {
			if (listing.name().toLowerCase(Locale.ROOT).equals(name) && isFor(this.sender.current().role(), listing)) {
				return listing;
			}
		}
		throw new NoSuchViewException("list " + name, null);
	}

	/** Who may not see what a list shows has no business with its changes. */
	private static boolean isFor(Role role, Listing listing) {
		return switch (listing) {
			case CLIENTS -> Rights.of(SearchClients.class).contains(role);
			case COURSES -> Rights.of(SearchCourses.class).contains(role);
			case DIARY -> Rights.of(FindDiary.class).contains(role);
			case ATTENTION -> Rights.of(FindAttention.class).contains(role);
			case REPORTS -> Rights.of(FindOverview.class).contains(role);
		};
	}

	private static ServerSentEvent<String> changed(String what) {
		return ServerSentEvent.builder(what).event("changed").build();
	}

}
