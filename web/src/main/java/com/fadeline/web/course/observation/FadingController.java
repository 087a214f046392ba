package com.fadeline.web.course.observation;

import java.util.List;

import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.LogFadings;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.web.course.CourseReader;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of readings of fading. */
@RestController
@RequestMapping("/api/courses/{course}/fadings")
@Tag(name = "Fadings", description = "Fading readings.")
class FadingController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final Ids ids;

	FadingController(CommandClient commands, CourseReader courses, Ids ids) {
		this.commands = commands;
		this.courses = courses;
		this.ids = ids;
	}

	@PostMapping
	@AllowedRoles(sending = { LogFading.class, LogFadings.class })
	@Operation(summary = "Log a fading reading",
			description = "In percent of the baseline: 0 as before treatment, 100 gone, below 0 darker. For several zones at once send `readings` in place of `percent` and `zone`: all of them are logged or none. Sending the same ids again changes nothing.")
	ResponseEntity<Responses.Created> logFading(@PathVariable CourseId course, @Valid @RequestBody NewFadingBody body,
			Precondition precondition) {
		List<Fading> fadings = body.fadings(() -> new FadingId(this.ids.next()));
		CourseCommand command = (body.readings() == null) ? new LogFading(course, fadings.getFirst())
				: new LogFadings(course, fadings);
		return Responses.created(this.commands.send(command, precondition), "/courses/{course}/fadings/{fading}",
				course, fadings.getFirst().fadingId());
	}

	@GetMapping("/{fading}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a fading reading", description = "One reading, also if it was withdrawn.")
	ResponseEntity<FadingView> readFading(@PathVariable CourseId course, @PathVariable FadingId fading,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "fading " + fading,
				(view) -> view.fadings().stream().filter((each) -> each.fading().fadingId().equals(fading)).findAny());
	}

}
