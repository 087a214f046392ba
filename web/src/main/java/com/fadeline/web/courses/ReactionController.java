package com.fadeline.web.courses;

import com.fadeline.api.course.CourseCommand.ReportReaction;
import com.fadeline.api.course.CourseCommand.ResolveReaction;
import com.fadeline.api.course.CourseCommand.RetractReaction;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.ReactionView;
import com.fadeline.web.messages.Answers;
import com.fadeline.web.messages.Commands;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/courses/{course}/reactions")
@Tag(name = "Reactions", description = "Adverse events and how they ended.")
class ReactionController {

	private final Commands commands;

	private final CourseReader courses;

	private final Ids ids;

	private final Amendments amendments;

	ReactionController(Commands commands, CourseReader courses, Ids ids, Amendments amendments) {
		this.commands = commands;
		this.courses = courses;
		this.ids = ids;
		this.amendments = amendments;
	}

	@PostMapping
	@Operation(summary = "Report a reaction", description = "An adverse event after a sitting, graded 1 (mild) to 5.")
	ResponseEntity<Answers.Created> reportReaction(@PathVariable CourseId course, @Valid @RequestBody ReactionBody body,
			Precondition precondition) {
		ReactionId reaction = (body.id() == null) ? new ReactionId(this.ids.next()) : body.id();
		return Answers.created(this.commands.send(new ReportReaction(course, body.reaction(reaction)), precondition),
				"/courses/{course}/reactions/{reaction}", course, reaction);
	}

	@GetMapping("/{reaction}")
	@Operation(summary = "Read a reaction", description = "Open, resolved or retracted.")
	ResponseEntity<ReactionView> readReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "reaction " + reaction,
				(view) -> view.reactions()
					.stream()
					.filter((each) -> each.reaction().reactionId().equals(reaction))
					.findAny());
	}

	@PostMapping("/{reaction}/amend")
	@Operation(summary = "Amend a reaction",
			description = "The fields sent replace those on record, null takes one away, the others stay; the old values stay in the history. A reason is needed.")
	ResponseEntity<Void> amendReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestBody ObjectNode body, Precondition precondition) {
		return Answers.done(this.amendments.reaction(course, reaction, body, precondition));
	}

	@PostMapping("/{reaction}/retract")
	@Operation(summary = "Retract a reaction",
			description = "It was reported by mistake and counts no more, for a reason.")
	ResponseEntity<Void> retractReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ReasonBody body, Precondition precondition) {
		return Answers.done(this.commands.send(new RetractReaction(course, reaction, body.reason()), precondition));
	}

	@PostMapping("/{reaction}/resolve")
	@Operation(summary = "Resolve a reaction", description = "It is over.")
	ResponseEntity<Void> resolveReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ResolutionBody body, Precondition precondition) {
		return Answers.done(this.commands.send(new ResolveReaction(course, reaction, body.resolvedAt(), body.notes()),
				precondition));
	}

}
