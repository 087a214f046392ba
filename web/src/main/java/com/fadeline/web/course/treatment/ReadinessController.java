package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the readiness for a sitting. */
@RestController
@RequestMapping("/api/courses/{course}/readiness")
@Tag(name = "Sittings")
class ReadinessController {

	private final CommandClient commands;

	ReadinessController(CommandClient commands) {
		this.commands = commands;
	}

	@GetMapping
	@AllowedRoles(sending = AskReadiness.class)
	@Operation(summary = "Read the readiness for a sitting",
			description = "The findings of the rules if a sitting were booked, and if it were recorded, for that time; how long its zones still have to rest; and the settings last used. Without parameters: by laser, on all zones of the course, now. With the id of a booked sitting: as it is booked. Changes nothing.")
	ResponseEntity<ReadinessResponse> readReadiness(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable Method method,
			@RequestParam(defaultValue = "") @Size(max = 100) List<String> zones,
			@RequestParam(required = false) @Nullable Instant at,
			@RequestParam(required = false) @Nullable SittingId sittingId) {
		Readiness readiness = this.commands.ask(new AskReadiness(course, method, zones, at, sittingId),
				Readiness.class);
		return Responses.view(readiness, ReadinessResponse.of(readiness), null);
	}

}
