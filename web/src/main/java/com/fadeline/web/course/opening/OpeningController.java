package com.fadeline.web.course.opening;

import java.util.Optional;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller that opens courses. */
@RestController
@RequestMapping("/api/courses")
@Tag(name = "Courses")
class OpeningController {

	private final CommandClient commands;

	private final Ids ids;

	private final SimilarClients similar;

	OpeningController(CommandClient commands, Ids ids, SimilarClients similar) {
		this.commands = commands;
		this.ids = ids;
		this.similar = similar;
	}

	@PostMapping
	@AllowedRoles(sending = OpenCourse.class)
	@Operation(summary = "Open a course",
			description = "For a registered client: site, goal, and what is known of skin and ink. Without a plan, the range of the estimate is used. If a client with similar details is registered, the response says so (client.similar).")
	ResponseEntity<Responses.Created> openCourse(@Valid @RequestBody CourseBody body, Precondition precondition) {
		CourseId course = (body.id() == null) ? new CourseId(this.ids.next()) : body.id();
		Optional<AcceptedFinding> similar = this.similar.finding(body.clientId());
		Receipt receipt = this.commands.send(body.opening(course), precondition);
		return Responses.created(similar.map(receipt::and).orElse(receipt), "/courses/{course}", course);
	}

}
