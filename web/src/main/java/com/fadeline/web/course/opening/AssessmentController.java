package com.fadeline.web.course.opening;

import com.fadeline.api.course.AssessmentCommand.ReviseAssessment;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller that revises the assessment of skin and ink. */
@RestController
@RequestMapping("/api/courses/{course}/assessment")
@Tag(name = "Courses")
class AssessmentController {

	private final CommandClient commands;

	AssessmentController(CommandClient commands) {
		this.commands = commands;
	}

	@PutMapping
	@AllowedRoles(sending = ReviseAssessment.class)
	@Operation(summary = "Revise the assessment",
			description = "A new assessment of skin and ink replaces the earlier one; the estimate is calculated again.")
	ResponseEntity<Void> reviseAssessment(@PathVariable CourseId course, @Valid @RequestBody AssessmentBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new ReviseAssessment(course, body.assessment()), precondition));
	}

}
