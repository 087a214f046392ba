package com.fadeline.web.course.treatment;

import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
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

/** Controller of sittings done elsewhere or before the course was opened. */
@RestController
@RequestMapping("/api/courses/{course}/earlier-sittings")
@Tag(name = "Earlier sittings", description = "Sittings done elsewhere, or before the course was opened.")
class EarlierSittingsController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final Ids ids;

	EarlierSittingsController(CommandClient commands, CourseReader courses, Ids ids) {
		this.commands = commands;
		this.courses = courses;
		this.ids = ids;
	}

	@PostMapping
	@AllowedRoles(sending = RecordEarlierSittings.class)
	@Operation(summary = "Record earlier sittings",
			description = "One sitting, or several of a kind, done elsewhere or before the course was opened. Give the date as far as it is known: the day, the month, the year, or leave it out. They count as sittings of the course and for the forecast, and for intervals if the day is known. Sending the same id again changes nothing.")
	ResponseEntity<Responses.Created> recordEarlierSittings(@PathVariable CourseId course,
			@Valid @RequestBody EarlierSittingsBody body, Precondition precondition) {
		EarlierSittingsId id = (body.id() == null) ? new EarlierSittingsId(this.ids.next()) : body.id();
		return Responses.created(this.commands
			.send(new RecordEarlierSittings(course, id, body.entry().recorded(id.toString())), precondition),
				"/courses/{course}/earlier-sittings/{id}", course, id);
	}

	@GetMapping("/{earlierSittings}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read earlier sittings", description = "As recorded under that id, with corrections.")
	ResponseEntity<History> readEarlierSittings(@PathVariable CourseId course, @PathVariable String earlierSittings,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "earlier sittings " + earlierSittings,
				(view) -> view.histories()
					.stream()
					.filter((each) -> each.id().equals(EarlierSittingsId.of(earlierSittings)))
					.findAny());
	}

}
