package com.fadeline.web.course.preparation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.PreparationCommand.AnswerAtHome;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseReader;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.messages.CommandClient;
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

/** Controller of screenings and the latest health answers. */
@RestController
@RequestMapping("/api/courses/{course}/screenings")
@Tag(name = "Screenings", description = "Answers to the health questions.")
class ScreeningController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final ClientAnswers health;

	private final Clock clock;

	ScreeningController(CommandClient commands, CourseReader courses, ClientAnswers health, Clock clock) {
		this.commands = commands;
		this.courses = courses;
		this.health = health;
		this.clock = clock;
	}

	@PostMapping
	@AllowedRoles(sending = RecordScreening.class)
	@Operation(summary = "Record health answers",
			description = "Answers to the health questions that `GET /api/policy` lists.")
	ResponseEntity<Responses.Created> recordScreening(@PathVariable CourseId course,
			@Valid @RequestBody ScreeningBody body, Precondition precondition) {
		return Responses.created(this.commands.send(new RecordScreening(course, body.screening()), precondition),
				"/courses/{course}/screenings", course);
	}

	@PostMapping("/at-home")
	@AllowedRoles(sending = AnswerAtHome.class)
	@Operation(summary = "Answer the health questions at home",
			description = "For a booked sitting, by its client, from 72 hours before until it begins. No rule goes by them until a specialist records the answers of the day; `homeAnswers` of the course shows them.")
	ResponseEntity<Responses.Created> answerAtHome(@PathVariable CourseId course,
			@Valid @RequestBody HomeAnswersBody body, Precondition precondition) {
		return Responses.created(
				this.commands.send(new AnswerAtHome(course, body.answers(this.clock.instant())), precondition),
				"/courses/{course}", course);
	}

	@PostMapping("/{answeredAt}/retract")
	@AllowedRoles(sending = RetractScreening.class)
	@Operation(summary = "Withdraw health answers",
			description = "The answers of that moment were recorded by mistake and no longer count; those before hold again. "
					+ "Needs a reason. Of several answers of a moment, the last are withdrawn.")
	ResponseEntity<Void> retractScreening(@PathVariable CourseId course, @PathVariable Instant answeredAt,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses
			.done(this.commands.send(new RetractScreening(course, answeredAt, body.reason()), precondition));
	}

	@GetMapping
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read the health answers", description = "All of the course, in the order of recording.")
	ResponseEntity<List<Screening>> readScreenings(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "screening", (view) -> Optional.of(view.screenings()));
	}

	@GetMapping("/latest")
	@AllowedRoles(sending = { FindCourse.class, FindAnswers.class })
	@Operation(summary = "Read the latest answers",
			description = "For every question of `GET /api/policy` the client's latest answer, in any course, and until when it is valid: answers belong to the client.")
	ResponseEntity<List<LatestAnswer>> readLatestAnswers(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "screening",
				(view) -> Optional.of(this.health.sheet(view).questions().stream().map(LatestAnswer::of).toList()));
	}

}
