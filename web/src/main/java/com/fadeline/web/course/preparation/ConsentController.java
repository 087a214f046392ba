package com.fadeline.web.course.preparation;

import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseReader;
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

/** Controller of the consents of a course. */
@RestController
@RequestMapping("/api/courses/{course}/consents")
@Tag(name = "Consents", description = "What the client consented to; can be withdrawn at any time.")
class ConsentController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final Withdrawal withdrawal;

	ConsentController(CommandClient commands, CourseReader courses, Withdrawal withdrawal) {
		this.commands = commands;
		this.courses = courses;
		this.withdrawal = withdrawal;
	}

	@PostMapping
	@AllowedRoles(sending = RecordConsent.class)
	@Operation(summary = "Record a consent", description = "Which form the client signed, and when.")
	ResponseEntity<Responses.Created> recordConsent(@PathVariable CourseId course, @Valid @RequestBody ConsentBody body,
			Precondition precondition) {
		return Responses.created(this.commands.send(new RecordConsent(course, body.consent()), precondition),
				"/courses/{course}/consents/{kind}", course, body.kind());
	}

	@GetMapping("/{kind}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a consent", description = "The latest of its kind that is not void.")
	ResponseEntity<ConsentView> readConsent(@PathVariable CourseId course, @PathVariable ConsentKind kind,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "consent " + kind,
				(view) -> view.consents()
					.stream()
					.filter((consent) -> consent.stands() && consent.consent().kind() == kind)
					.reduce((earlier, later) -> later));
	}

	@PostMapping("/void")
	@AllowedRoles(sending = VoidConsent.class)
	@Operation(summary = "Declare a consent void",
			description = "For one that should not have been recorded: it counts nowhere, and stays on record with the reason. "
					+ "It is named by its kind, form and time.")
	ResponseEntity<Void> voidConsent(@PathVariable CourseId course, @Valid @RequestBody VoidBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new VoidConsent(course, body.consent(), body.reason()), precondition));
	}

	@PostMapping("/{kind}/withdraw")
	@AllowedRoles(sending = { WithdrawConsent.class, FindCourse.class, FindAnswers.class })
	@Operation(summary = "Withdraw a consent",
			description = "From now on this consent no longer applies. A consent to photography or marketing belongs to the client: withdrawn in one course, it ends in all of them.")
	ResponseEntity<Void> withdrawConsent(@PathVariable CourseId course, @PathVariable ConsentKind kind,
			Precondition precondition) {
		return Responses.done(this.withdrawal.send(course, kind, precondition));
	}

}
