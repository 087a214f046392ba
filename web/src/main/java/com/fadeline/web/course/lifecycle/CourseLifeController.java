package com.fadeline.web.course.lifecycle;

import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.LifecycleCommand.ReopenCourse;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.OverrideBody;
import com.fadeline.web.course.ReasonBody;
import com.fadeline.web.messages.CommandClient;
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

/** Controller that extends, ends and reopens courses. */
@RestController
@RequestMapping("/api/courses/{course}")
@Tag(name = "Courses")
class CourseLifeController {

	private final CommandClient commands;

	CourseLifeController(CommandClient commands) {
		this.commands = commands;
	}

	@PostMapping("/extend")
	@AllowedRoles(sending = ExtendCourse.class)
	@Operation(summary = "Extend a course", description = "Allows more sittings than planned; needs a reason.")
	ResponseEntity<Void> extendCourse(@PathVariable CourseId course, @Valid @RequestBody ExtensionBody body,
			Precondition precondition) {
		return Responses
			.done(this.commands.send(new ExtendCourse(course, body.maxSittings(), body.reason()), precondition));
	}

	@PostMapping("/extensions/{maxSittings}/retract")
	@AllowedRoles(sending = RetractExtension.class)
	@Operation(summary = "Withdraw an extension",
			description = "The extension in effect was made by mistake: the limit before holds again; needs a reason. "
					+ "Refused while more sittings are booked or recorded than that allows.")
	ResponseEntity<Void> retractExtension(@PathVariable CourseId course, @PathVariable int maxSittings,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses
			.done(this.commands.send(new RetractExtension(course, maxSittings, body.reason()), precondition));
	}

	@PostMapping("/zones")
	@AllowedRoles(sending = AddZone.class)
	@Operation(summary = "Add a zone to a course",
			description = "A preset or any other name, also of another body site. The estimate is made anew for all zones, the plan stays.")
	ResponseEntity<Void> addZone(@PathVariable CourseId course, @Valid @RequestBody ZoneBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new AddZone(course, body.zone()), precondition));
	}

	@PostMapping("/zones/retract")
	@AllowedRoles(sending = RetractZone.class)
	@Operation(summary = "Withdraw a zone of a course",
			description = "It was named by mistake; needs a reason. Refused while sittings or readings name it, and for the only zone.")
	ResponseEntity<Void> retractZone(@PathVariable CourseId course, @Valid @RequestBody ZoneRetractionBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new RetractZone(course, body.zone(), body.reason()), precondition));
	}

	@PostMapping("/complete")
	@AllowedRoles(sending = CompleteCourse.class)
	@Operation(summary = "Complete a course",
			description = "The target is reached, the client is satisfied, or further sittings change little. TARGET_REACHED without a reading at the target needs a reason in `overrides` for `outcome.target`.")
	ResponseEntity<Void> completeCourse(@PathVariable CourseId course, @Valid @RequestBody CompletionBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(
				new CompleteCourse(course, body.outcome(), body.notes(), OverrideBody.all(body.overrides())),
				precondition));
	}

	@PostMapping("/discontinue")
	@AllowedRoles(sending = DiscontinueCourse.class)
	@Operation(summary = "Stop a course early", description = "It ends before its target; needs a reason.")
	ResponseEntity<Void> discontinueCourse(@PathVariable CourseId course, @Valid @RequestBody ReasonBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new DiscontinueCourse(course, body.reason()), precondition));
	}

	@PostMapping("/reopen")
	@AllowedRoles(sending = ReopenCourse.class)
	@Operation(summary = "Reopen a course", description = "A course that has ended continues; needs a reason.")
	ResponseEntity<Void> reopenCourse(@PathVariable CourseId course, @Valid @RequestBody ReasonBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new ReopenCourse(course, body.reason()), precondition));
	}

}
