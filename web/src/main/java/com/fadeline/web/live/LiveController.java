package com.fadeline.web.live;

import java.time.Duration;
import java.util.Locale;

import com.fadeline.api.Versioned;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseQuery.FindCourse;
import com.fadeline.api.course.CourseQuery.FindProgress;
import com.fadeline.api.course.CourseQuery.FollowList;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.ListChange;
import com.fadeline.api.course.Listing;
import com.fadeline.api.course.ProgressView;
import com.fadeline.web.messages.Reach;
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

	private final EventStreams streams;

	LiveController(Views views, Reach reach, EventStreams streams) {
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
		NoSuchViewException unknown = new NoSuchViewException("course " + course, null);
		Flux<CourseView> courses = this.views.follow(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> unknown);
		Flux<ProgressView> progress = this.views.follow(new FindProgress(course), ProgressView.class)
			.orElseThrow(() -> unknown);
		return this.streams.answer(Flux.<Versioned>merge(courses, progress)
			.filter((view) -> view.sequence() > seen)
			.map((view) -> changed(String.valueOf(view.sequence()))));
	}

	/**
	 * Follows a list. The first event comes at once, for what changed between the page
	 * and this.
	 */
	@GetMapping("/lists/{listing}")
	ResponseEntity<Flux<ServerSentEvent<String>>> list(@PathVariable String listing) {
		FollowList query = new FollowList(listing(listing), this.reach.clinics(null));
		Flux<ListChange> changes = this.views.changes(query, FollowList.Result.class, ListChange.class);
		Flux<ListChange> told = (query.listing() == Listing.REPORTS) ? atIntervals(changes) : changes;
		return this.streams.answer(told.map((change) -> changed(listing)).startWith(changed(listing)));
	}

	/**
	 * The first at once, later ones after a rest; those meanwhile are left out but for
	 * the last.
	 */
	private static <T> Flux<T> atIntervals(Flux<T> changes) {
		Mono<T> rest = Mono.<T>empty().delaySubscription(BETWEEN_REPORTS);
		return changes.concatMap((change) -> Flux.just(change).concatWith(rest), 0);
	}

	private static Listing listing(String name) {
		for (Listing listing : Listing.values()) {
			if (listing.name().toLowerCase(Locale.ROOT).equals(name)) {
				return listing;
			}
		}
		throw new NoSuchViewException("list " + name, null);
	}

	private static ServerSentEvent<String> changed(String what) {
		return ServerSentEvent.builder(what).event("changed").build();
	}

}
