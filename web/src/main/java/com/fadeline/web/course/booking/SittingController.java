package com.fadeline.web.course.booking;

import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseReader;
import com.fadeline.web.course.OverrideBody;
import com.fadeline.web.course.ReasonBody;
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

/** Controller of bookings, and of corrections of recorded sittings. */
@RestController
@RequestMapping("/api/courses/{course}/sittings")
@Tag(name = "Sittings", description = "Laser and saline sittings, booked and done.")
class SittingController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final Ids ids;

	SittingController(CommandClient commands, CourseReader courses, Ids ids) {
		this.commands = commands;
		this.courses = courses;
		this.ids = ids;
	}

	@PostMapping
	@AllowedRoles(sending = { ScheduleLaserSitting.class, ScheduleSalineSession.class })
	@Operation(summary = "Book a sitting",
			description = "A laser or saline sitting. A broken rule needs a reason in `overrides`.")
	ResponseEntity<Responses.Created> scheduleSitting(@PathVariable CourseId course,
			@Valid @RequestBody BookingBody body, Precondition precondition) {
		SittingId sitting = (body.id() == null) ? new SittingId(this.ids.next()) : body.id();
		return Responses.created(this.commands.send(body.scheduling(course, sitting), precondition),
				"/courses/{course}/sittings/{sitting}", course, sitting);
	}

	@GetMapping("/{sitting}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a sitting", description = "Booked or done.")
	ResponseEntity<SittingView> readSitting(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "sitting " + sitting,
				(view) -> view.sittings().stream().filter((each) -> each.sittingId().equals(sitting)).findAny());
	}

	@PostMapping("/{sitting}/reschedule")
	@AllowedRoles(sending = RescheduleSitting.class)
	@Operation(summary = "Move a sitting",
			description = "To another time; its length stays the same unless a new one is given.")
	ResponseEntity<Void> rescheduleSitting(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@Valid @RequestBody MoveBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new RescheduleSitting(course, sitting, body.startsAt(),
				body.duration(), OverrideBody.all(body.overrides())), precondition));
	}

	@PostMapping("/{sitting}/rebook")
	@AllowedRoles(sending = RebookSitting.class)
	@Operation(summary = "Change a booked sitting",
			description = "Method, zones, time, specialist, device and room become what is sent; without `deviceId` or `roomId` it needs none. Judged and reserved like a new booking.")
	ResponseEntity<Void> rebookSitting(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@Valid @RequestBody RebookBody body, Precondition precondition) {
		return Responses.done(this.commands.send(body.command(course, sitting), precondition));
	}

	@PostMapping("/{sitting}/cancel")
	@AllowedRoles(sending = CancelSitting.class)
	@Operation(summary = "Cancel a sitting", description = "Needs a reason.")
	ResponseEntity<Void> cancelSitting(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new CancelSitting(course, sitting, body.reason()), precondition));
	}

	@PostMapping("/{sitting}/no-show")
	@AllowedRoles(sending = RecordNoShow.class)
	@Operation(summary = "Record a no-show", description = "The client did not come. The request has no body.")
	ResponseEntity<Void> recordNoShow(@PathVariable CourseId course, @PathVariable SittingId sitting,
			Precondition precondition) {
		return Responses.done(this.commands.send(new RecordNoShow(course, sitting), precondition));
	}

}
