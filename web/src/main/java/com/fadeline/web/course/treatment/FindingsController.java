package com.fadeline.web.course.treatment;

import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller of previews of the findings about a treatment; records nothing. */
@RestController
@RequestMapping("/api/courses/{course}")
@Tag(name = "Sittings")
class FindingsController {

	private final CommandClient commands;

	FindingsController(CommandClient commands) {
		this.commands = commands;
	}

	@PostMapping("/laser-sittings/findings")
	@AllowedRoles(sending = AskFindings.class)
	@Operation(summary = "Check a laser sitting",
			description = "The findings of the rules if it were recorded as sent; with the id of a sitting on record, if that sitting were corrected this way. Changes nothing.")
	ResponseEntity<ReadinessResponse.Judged> judgeLaserSitting(@PathVariable CourseId course,
			@Valid @RequestBody LaserSittingBody body) {
		return judged(course, body);
	}

	@PostMapping("/saline-sessions/findings")
	@AllowedRoles(sending = AskFindings.class)
	@Operation(summary = "Check a saline sitting",
			description = "The findings of the rules if it were recorded as sent; with the id of a sitting on record, if that sitting were corrected this way. Changes nothing.")
	ResponseEntity<ReadinessResponse.Judged> judgeSalineSession(@PathVariable CourseId course,
			@Valid @RequestBody SalineSessionBody body) {
		return judged(course, body);
	}

	private ResponseEntity<ReadinessResponse.Judged> judged(CourseId course, TreatmentBody body) {
		Findings findings = this.commands.ask(new AskFindings(course, body.sittingId(), body.treatment()),
				Findings.class);
		return Responses.view(findings, ReadinessResponse.Judged.of(findings.findings()), null);
	}

}
