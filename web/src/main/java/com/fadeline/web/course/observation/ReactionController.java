package com.fadeline.web.course.observation;

import com.fadeline.api.Role;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.ReactionCommand.AssessReaction;
import com.fadeline.api.course.ReactionCommand.ClearReaction;
import com.fadeline.api.course.ReactionCommand.FollowUpReaction;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.course.CourseReader;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
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

/** Controller of reactions, from the report to the end. */
@RestController
@RequestMapping("/api/courses/{course}/reactions")
@Tag(name = "Reactions", description = "Adverse reactions and how they ended.")
class ReactionController {

	private final CommandClient commands;

	private final CourseReader courses;

	private final Ids ids;

	private final CurrentRequester sender;

	ReactionController(CommandClient commands, CourseReader courses, Ids ids, CurrentRequester sender) {
		this.commands = commands;
		this.courses = courses;
		this.ids = ids;
		this.sender = sender;
	}

	@PostMapping
	@AllowedRoles(sending = ReportReaction.class)
	@Operation(summary = "Report a reaction",
			description = "An adverse reaction after a sitting, graded 1 (mild) to 5. A client's own grade (gradedBy) only asks for a specialist's assessment. The kind OTHER needs a description.")
	ResponseEntity<Responses.Created> reportReaction(@PathVariable CourseId course,
			@Valid @RequestBody ReactionBody body, Precondition precondition) {
		ReactionId reaction = (body.id() == null) ? new ReactionId(this.ids.next()) : body.id();
		boolean client = this.sender.current().role() == Role.CLIENT;
		return created(new ReportReaction(course, client ? body.ofClient(reaction) : body.reaction(reaction)), course,
				reaction, precondition);
	}

	@GetMapping("/{reaction}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a reaction", description = "Open, resolved or withdrawn.")
	ResponseEntity<ReactionView> readReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.part(course, after, "reaction " + reaction,
				(view) -> view.reactions()
					.stream()
					.filter((each) -> each.reaction().reactionId().equals(reaction))
					.findAny());
	}

	@PostMapping("/{reaction}/resolve")
	@AllowedRoles(sending = ResolveReaction.class)
	@Operation(summary = "Resolve a reaction",
			description = "It has ended, or is no longer followed up; the outcome says how it ended.")
	ResponseEntity<Void> resolveReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ResolutionBody body, Precondition precondition) {
		return done(new ResolveReaction(course, reaction, body.resolvedAt(), body.notes(), body.outcome()),
				precondition);
	}

	@PostMapping("/{reaction}/assess")
	@AllowedRoles(sending = AssessReaction.class)
	@Operation(summary = "Assess a reaction",
			description = "The specialist's grade; the grade it was reported with is kept too.")
	ResponseEntity<Void> assessReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ReactionGradeBody body, Precondition precondition) {
		return done(new AssessReaction(course, reaction, body.assessment()), precondition);
	}

	@PostMapping("/{reaction}/follow-ups")
	@AllowedRoles(sending = FollowUpReaction.class)
	@Operation(summary = "Follow up a reaction",
			description = "What was done, the grade now, the day of the next check, who was informed, and when it was reported to the maker or an authority.")
	ResponseEntity<Responses.Created> followUpReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody FollowUpBody body, Precondition precondition) {
		FollowUpId id = (body.id() == null) ? new FollowUpId(this.ids.next()) : body.id();
		return created(new FollowUpReaction(course, reaction, body.followUp(id)), course, reaction, precondition);
	}

	@PostMapping("/{reaction}/clear")
	@AllowedRoles(sending = ClearReaction.class)
	@Operation(summary = "Clear a reaction",
			description = "Records a doctor's letter that allows treatment after a severe or allergic reaction, from its date to its expiry.")
	ResponseEntity<Void> clearReaction(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ClearanceBody body, Precondition precondition) {
		return done(new ClearReaction(course, reaction, body.clearance()), precondition);
	}

	@PostMapping("/{reaction}/entries/retract")
	@AllowedRoles(sending = RetractReactionEntry.class)
	@Operation(summary = "Withdraw an entry about a reaction",
			description = "An assessment, a follow-up, the end or a doctor's letter was recorded by mistake; what was recorded before holds again. "
					+ "It is named by its kind and its time, a letter by its date. Needs a reason.")
	ResponseEntity<Void> retractReactionEntry(@PathVariable CourseId course, @PathVariable ReactionId reaction,
			@Valid @RequestBody ReactionEntryBody body, Precondition precondition) {
		return done(new RetractReactionEntry(course, reaction, body.entry(), body.reason()), precondition);
	}

	private ResponseEntity<Responses.Created> created(CourseCommand command, CourseId course, ReactionId reaction,
			Precondition precondition) {
		return Responses.created(this.commands.send(command, precondition), "/courses/{course}/reactions/{reaction}",
				course, reaction);
	}

	private ResponseEntity<Void> done(CourseCommand command, Precondition precondition) {
		return Responses.done(this.commands.send(command, precondition));
	}

}
