package com.fadeline.web.progress;

import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.live.LiveStreams;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the progress of courses, also as a stream of events. */
@RestController
@Tag(name = "Progress",
		description = "Sitting k of about n, the fading so far and the forecast: an estimate, not a promise.")
class ProgressController {

	private final QueryClient views;

	private final ClinicScope reach;

	private final LiveStreams streams;

	ProgressController(QueryClient views, ClinicScope reach, LiveStreams streams) {
		this.views = views;
		this.reach = reach;
		this.streams = streams;
	}

	@GetMapping("/api/courses/{course}/progress")
	@AllowedRoles(sending = FindProgress.class)
	@Operation(summary = "Read a course's progress",
			description = "Sittings done and likely still to come, the fading so far, the next sitting and open reactions.")
	ResponseEntity<ProgressView> readProgress(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.views.find(new FindProgress(course), ProgressView.class, after)
			.map((view) -> Responses.view(view, after))
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
	}

	@GetMapping(path = "/api/courses/{course}/progress/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	@AllowedRoles(sending = FindProgress.class)
	@Operation(summary = "Follow a course's progress",
			description = "Server-sent events named `progress`: the view as it is now, then after each change. The id of an event is the sequence.")
	ResponseEntity<Flux<ServerSentEvent<ProgressView>>> followProgress(@PathVariable CourseId course) {
		return this.streams.views("progress", () -> this.views.follow(new FindProgress(course), ProgressView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null)));
	}

	/**
	 * Returns the headers without following the view, since a response without a body
	 * does not reveal that the client has disconnected.
	 */
	@RequestMapping(path = "/api/courses/{course}/progress/stream", method = RequestMethod.HEAD)
	@AllowedRoles(sending = FindProgress.class)
	@Hidden
	ResponseEntity<Void> headOfStream() {
		return LiveStreams.head().build();
	}

	@GetMapping("/api/clients/{client}/progress")
	@AllowedRoles(sending = { FindClientProgress.class, FindClient.class })
	@Operation(summary = "Read a client's progress", description = "All courses of the client, newest first.")
	FindClientProgress.Result readClientProgress(@PathVariable ClientId client) {
		FindClientProgress.Result progress = this.views.ask(new FindClientProgress(client, this.reach.clinics(null)),
				FindClientProgress.Result.class);
		if (progress.courses().isEmpty() && this.views.find(new FindClient(client), ClientView.class).isEmpty()) {
			throw new NoSuchViewException("client " + client, null);
		}
		return progress;
	}

}
