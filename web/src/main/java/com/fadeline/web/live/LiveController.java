package com.fadeline.web.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.Role;
import com.fadeline.api.Versioned;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.FollowList;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ListChange;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
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

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the streams that notify pages of changes: events named {@code changed},
 * upon which a page requests its content again.
 */
@RestController
@Hidden
@RequestMapping("/live")
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class LiveController {

	/**
	 * Pause between two changes of reports, which aggregate much; a delayed change is
	 * still shown within a second.
	 */
	private static final Duration BETWEEN_REPORTS = Duration.ofMillis(300);

	private static final String CHANGED = "changed";

	private static final String FOLLOWED = "followed";

	private static final String GONE = "gone";

	private static final int MOST_TOPICS = 50;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final LiveStreams streams;

	LiveController(QueryClient views, ClinicScope reach, CurrentRequester sender, LiveStreams streams) {
		this.sender = sender;
		this.views = views;
		this.reach = reach;
		this.streams = streams;
	}

	/**
	 * Streams the changes of a course.
	 * @param seen sequence of the course that the page shows
	 */
	@GetMapping("/courses/{course}")
	ResponseEntity<Flux<ServerSentEvent<String>>> course(@PathVariable CourseId course,
			@RequestParam(defaultValue = "-1") long seen) {
		return this.streams
			.answer(() -> changesOf(course, seen).map((view) -> event(CHANGED, String.valueOf(view.sequence()))));
	}

	/**
	 * Streams the changes of a list. The first event comes at once, for changes between
	 * the page and this request.
	 */
	@GetMapping("/lists/{listing}")
	ResponseEntity<Flux<ServerSentEvent<String>>> list(@PathVariable String listing) {
		Listing followed = listing(listing);
		return this.streams.answer(
				() -> changesOf(followed).map((change) -> event(CHANGED, listing)).startWith(event(CHANGED, listing)));
	}

	/**
	 * Streams the changes of all topics that the pages of one browser show. Each event
	 * names its topic; {@code followed} begins a list, and {@code gone} marks a topic
	 * that does not exist.
	 * @param topics such as {@code lists/diary}, or {@code courses/ID:SEEN} with the
	 * sequence that the page shows
	 */
	@GetMapping("/topics")
	ResponseEntity<Flux<ServerSentEvent<String>>> topics(@RequestParam("topic") List<String> topics) {
		if (topics.isEmpty()) {
			throw new MalformedRequestException("topic", "is missing; write lists/NAME or courses/ID:SEEN");
		}
		if (topics.size() > MOST_TOPICS) {
			throw new MalformedRequestException("topic",
					"is sent %d times; send it at most %d times".formatted(topics.size(), MOST_TOPICS));
		}
		List<Topic> followed = topics.stream().distinct().map(Topic::parse).toList();
		return this.streams.answer(() -> {
			List<Flux<ServerSentEvent<String>>> all = new ArrayList<>();
			try {
				followed.forEach((topic) -> all.add(eventsOf(topic)));
			}
			catch (RuntimeException ex) {
				all.forEach((events) -> events.subscribe().dispose());
				throw ex;
			}
			return Flux.merge(Flux.fromIterable(all), MOST_TOPICS + 1).concatWith(Flux.never());
		});
	}

	private Flux<ServerSentEvent<String>> eventsOf(Topic topic) {
		try {
			return switch (topic) {
				case Topic.OfCourse course -> changesOf(course.course(), course.seen())
					.map((view) -> event(CHANGED, topic.name() + ":" + view.sequence()));
				case Topic.OfList list ->
					changesOf(listing(list.listing())).map((change) -> event(CHANGED, topic.name()))
						.startWith(event(FOLLOWED, topic.name()));
			};
		}
		catch (NoSuchViewException ex) {
			return Flux.just(event(GONE, topic.name()));
		}
	}

	private Flux<Versioned> changesOf(CourseId course, long seen) {
		NoSuchViewException unknown = new NoSuchViewException("course " + course, null);
		Flux<CourseView> courses = this.views.follow(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> unknown);
		try {
			return Flux
				.<Versioned>merge(courses,
						this.views.follow(new FindProgress(course), ProgressView.class).orElseThrow(() -> unknown))
				.filter((view) -> view.sequence() > seen);
		}
		catch (RuntimeException ex) {
			courses.subscribe().dispose();
			throw ex;
		}
	}

	private Flux<ListChange> changesOf(Listing listing) {
		Flux<ListChange> changes = this.views.changes(new FollowList(listing, this.reach.clinics(null)),
				FollowList.Result.class, ListChange.class);
		return (listing == Listing.REPORTS) ? atIntervals(changes) : changes;
	}

	/**
	 * Passes the first change at once and later ones after a pause; of those during the
	 * pause only the last is passed.
	 */
	private static <T> Flux<T> atIntervals(Flux<T> changes) {
		Mono<T> rest = Mono.<T>empty().delaySubscription(BETWEEN_REPORTS);
		return changes.concatMap((change) -> Flux.just(change).concatWith(rest), 0);
	}

	private Listing listing(String name) {
		Role role = this.sender.current().role();
		for (Listing listing : Listing.values()) {
			if (listing.name().toLowerCase(Locale.ROOT).equals(name) && isFor(role, listing)) {
				return listing;
			}
		}
		throw new NoSuchViewException("list " + name, null);
	}

	/**
	 * Returns whether a role may follow a list: only if it may see its content. A role
	 * that may follow none passes here and is rejected by the query.
	 */
	private static boolean isFor(Role role, Listing listing) {
		return !Rights.of(FollowList.class).contains(role) || switch (listing) {
			case CLIENTS -> Rights.of(SearchClients.class).contains(role);
			case COURSES -> Rights.of(SearchCourses.class).contains(role);
			case DIARY -> Rights.of(FindDiary.class).contains(role);
			case ATTENTION -> Rights.of(FindAttention.class).contains(role);
			case REPORTS -> Rights.of(FindOverview.class).contains(role);
		};
	}

	private static ServerSentEvent<String> event(String name, String what) {
		return ServerSentEvent.builder(what).event(name).build();
	}

}
