package com.fadeline.web.course.correction;

import com.fadeline.api.course.AssessmentCommand.AmendAssessment;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.FadingCommand.AmendFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.ReactionCommand.AmendReaction;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.SittingCommand.AmendSitting;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller that corrects and withdraws what was recorded by mistake. */
@RestController
@RequestMapping("/api/courses/{course}")
class CorrectionController {

	private static final String AMENDING = "The fields sent replace those on record, null removes one, the others stay; the old values stay in the history. A reason is needed.";

	private final CommandClient commands;

	private final Amendments amendments;

	CorrectionController(CommandClient commands, Amendments amendments) {
		this.commands = commands;
		this.amendments = amendments;
	}

	@PostMapping("/sittings/{sitting}/amend")
	@AllowedRoles(sending = { FindCourse.class, AmendSitting.class })
	@Operation(tags = "Sittings", summary = "Correct a recorded sitting", description = AMENDING)
	ResponseEntity<Void> amendSitting(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestBody ObjectNode body, Precondition precondition) {
		return Responses.done(this.amendments.sitting(course, sitting, body, precondition));
	}

	@PostMapping("/sittings/{sitting}/retract")
	@AllowedRoles(sending = RetractSitting.class)
	@Operation(tags = "Sittings", summary = "Withdraw a recorded sitting",
			description = "It was recorded by mistake and no longer counts; the history keeps it, with the reason.")
	ResponseEntity<Void> retractSitting(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RetractSitting(course, sitting, body.reason()), precondition));
	}

	@PostMapping("/earlier-sittings/{earlierSittings}/amend")
	@AllowedRoles(sending = { FindCourse.class, AmendEarlierSittings.class })
	@Operation(tags = "Earlier sittings", summary = "Correct earlier sittings", description = AMENDING
			+ " An imported history is named by its key (histories[].key of the course); where it lists several sittings, place says which (histories[].sittings[].place of the course), and method, clinic and sittings are those of all. Importing the same history again does not undo it.")
	ResponseEntity<Void> amendEarlierSittings(@PathVariable CourseId course, @PathVariable String earlierSittings,
			@RequestBody ObjectNode body, Precondition precondition) {
		return Responses
			.done(this.amendments.earlierSittings(course, EarlierSittingsId.of(earlierSittings), body, precondition));
	}

	@PostMapping("/earlier-sittings/{earlierSittings}/retract")
	@AllowedRoles(sending = RetractEarlierSittings.class)
	@Operation(tags = "Earlier sittings", summary = "Withdraw earlier sittings",
			description = "They were recorded by mistake and no longer count; needs a reason. With `place`, only that sitting of the history. Importing the same history again does not bring them back.")
	ResponseEntity<Void> retractEarlierSittings(@PathVariable CourseId course, @PathVariable String earlierSittings,
			@Valid @RequestBody PlaceBody body, Precondition precondition) {
		return Responses.done(this.commands.send(
				new RetractEarlierSittings(course, EarlierSittingsId.of(earlierSittings), body.place(), body.reason()),
				precondition));
	}

	@PostMapping("/fadings/{fading}/amend")
	@AllowedRoles(sending = { FindCourse.class, AmendFading.class })
	@Operation(tags = "Fadings", summary = "Correct a fading reading", description = AMENDING)
	ResponseEntity<Void> amendFading(@PathVariable CourseId course, @PathVariable FadingId fading,
			@RequestBody ObjectNode body, Precondition precondition) {
		return Responses.done(this.amendments.fading(course, fading, body, precondition));
	}

	@PostMapping("/fadings/{fading}/retract")
	@AllowedRoles(sending = RetractFading.class)
	@Operation(tags = "Fadings", summary = "Withdraw a fading reading",
			description = "It was logged by mistake and no longer counts; needs a reason.")
	ResponseEntity<Void> retractFading(@PathVariable CourseId course, @PathVariable FadingId fading,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RetractFading(course, fading, body.reason()), precondition));
	}

	@PostMapping("/reactions/{reaction}/amend")
	@AllowedRoles(sending = { FindCourse.class, AmendReaction.class })
	@Operation(tags = "Reactions", summary = "Correct a reaction", description = AMENDING)
	ResponseEntity<Void> amendReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestBody ObjectNode body, Precondition precondition) {
		return Responses.done(this.amendments.reaction(course, reaction, body, precondition));
	}

	@PostMapping("/reactions/{reaction}/retract")
	@AllowedRoles(sending = RetractReaction.class)
	@Operation(tags = "Reactions", summary = "Withdraw a reaction",
			description = "It was reported by mistake and no longer counts; needs a reason.")
	ResponseEntity<Void> retractReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RetractReaction(course, reaction, body.reason()), precondition));
	}

	@PostMapping("/assessment/amend")
	@AllowedRoles(sending = { FindCourse.class, AmendAssessment.class })
	@Operation(tags = "Courses", summary = "Correct the assessment",
			description = "Corrects a mistake in it; the estimate is calculated again. " + AMENDING)
	ResponseEntity<Void> amendAssessment(@PathVariable CourseId course, @RequestBody ObjectNode body,
			Precondition precondition) {
		return Responses.done(this.amendments.assessment(course, body, precondition));
	}

}
