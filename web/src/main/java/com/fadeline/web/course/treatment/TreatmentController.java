package com.fadeline.web.course.treatment;

import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.OverrideBody;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
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

/** Controller that records treatments, booked or not. */
@RestController
@RequestMapping("/api/courses/{course}")
@Tag(name = "Sittings")
class TreatmentController {

	private final CommandClient commands;

	private final Ids ids;

	TreatmentController(CommandClient commands, Ids ids) {
		this.commands = commands;
		this.ids = ids;
	}

	@PostMapping("/laser-sittings")
	@AllowedRoles(sending = RecordLaserSitting.class)
	@Operation(summary = "Record a laser sitting",
			description = "A booked sitting, by its id, or a walk-in. A broken rule needs a reason in `overrides`.")
	ResponseEntity<Responses.Created> recordLaserSitting(@PathVariable CourseId course,
			@Valid @RequestBody LaserSittingBody body, Precondition precondition) {
		SittingId sitting = sitting(body);
		return recorded(course, sitting,
				new RecordLaserSitting(course, sitting, body.treatment(), OverrideBody.all(body.overrides())),
				precondition);
	}

	@PostMapping("/saline-sessions")
	@AllowedRoles(sending = RecordSalineSession.class)
	@Operation(summary = "Record a saline sitting",
			description = "A booked sitting, by its id, or a walk-in. Removal of a few dots is recorded the same way, with its area and zones.")
	ResponseEntity<Responses.Created> recordSalineSession(@PathVariable CourseId course,
			@Valid @RequestBody SalineSessionBody body, Precondition precondition) {
		SittingId sitting = sitting(body);
		return recorded(course, sitting,
				new RecordSalineSession(course, sitting, body.treatment(), OverrideBody.all(body.overrides())),
				precondition);
	}

	private SittingId sitting(TreatmentBody body) {
		SittingId chosen = body.sittingId();
		return (chosen == null) ? new SittingId(this.ids.next()) : chosen;
	}

	private ResponseEntity<Responses.Created> recorded(CourseId course, SittingId sitting, CourseCommand command,
			Precondition precondition) {
		return Responses.created(this.commands.send(command, precondition), "/courses/{course}/sittings/{sitting}",
				course, sitting);
	}

}
