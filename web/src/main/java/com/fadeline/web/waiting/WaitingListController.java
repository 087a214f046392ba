package com.fadeline.web.waiting;

import java.time.Clock;
import java.util.List;

import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.query.WaitingListQuery.FindFreedTimes;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the waiting list for earlier appointments. */
@RestController
@Tag(name = "Waiting list", description = "Who wants an earlier appointment, and what they are offered.")
class WaitingListController {

	private final CommandClient commands;

	private final QueryClient views;

	private final ClinicScope reach;

	private final Ids ids;

	private final Clock clock;

	WaitingListController(CommandClient commands, QueryClient views, ClinicScope reach, Ids ids, Clock clock) {
		this.commands = commands;
		this.views = views;
		this.reach = reach;
		this.ids = ids;
		this.clock = clock;
	}

	@GetMapping("/api/waiting-list")
	@AllowedRoles(sending = FindWaitingList.class)
	@Operation(summary = "List who waits for an earlier appointment",
			description = "The one who waits longest first. `booked` is the sitting that is to come earlier.")
	WaitingListView listWaiting(@RequestParam(required = false) @Nullable ClinicId clinicId) {
		return new WaitingListView(
				this.views.ask(new FindWaitingList(this.reach.clinics(clinicId)), FindWaitingList.Result.class)
					.waiting());
	}

	@GetMapping("/api/freed-times")
	@AllowedRoles(sending = FindFreedTimes.class)
	@Operation(summary = "List times that became free",
			description = "Times to come whose sitting was cancelled, moved away or missed, the earliest first. Whether they are still free the diary says.")
	FreedTimesView listFreedTimes(@RequestParam(required = false) @Nullable ClinicId clinicId) {
		return new FreedTimesView(this.views
			.ask(new FindFreedTimes(this.clock.instant(), this.reach.clinics(clinicId)), FindFreedTimes.Result.class)
			.times());
	}

	@PostMapping("/api/courses/{course}/waiting-list")
	@AllowedRoles(sending = JoinWaitingList.class)
	@Operation(summary = "Put a course on the waiting list",
			description = "The client wants an earlier appointment. A course that is on the list keeps its turn and waits for what is said now. The course shows it as `waiting`.")
	ResponseEntity<Responses.Created> joinWaitingList(@PathVariable CourseId course, @Valid @RequestBody EntryBody body,
			Precondition precondition) {
		WaitingListEntryId id = (body.id() == null) ? new WaitingListEntryId(this.ids.next()) : body.id();
		return Responses.created(this.commands.send(new JoinWaitingList(course, body.entry(id)), precondition),
				"/courses/{course}", course);
	}

	@PostMapping("/api/courses/{course}/waiting-list/{entry}/end")
	@AllowedRoles(sending = LeaveWaitingList.class)
	@Operation(summary = "Take a course off the waiting list",
			description = "An earlier appointment is no longer wanted; what is booked stays booked.")
	ResponseEntity<Void> leaveWaitingList(@PathVariable CourseId course, @PathVariable WaitingListEntryId entry,
			Precondition precondition) {
		return Responses.done(this.commands.send(new LeaveWaitingList(course, entry), precondition));
	}

	@PostMapping("/api/courses/{course}/offers")
	@AllowedRoles(sending = OfferEarlierTime.class)
	@Operation(summary = "Offer an earlier time",
			description = "Only what the rules allow without a reason. Nothing is reserved: the sitting is booked when the client accepts. The latest offer counts.")
	ResponseEntity<Responses.Created> offerEarlierTime(@PathVariable CourseId course,
			@Valid @RequestBody OfferBody body, Precondition precondition) {
		OfferId id = (body.id() == null) ? new OfferId(this.ids.next()) : body.id();
		return Responses.created(this.commands.send(new OfferEarlierTime(course, body.offer(id)), precondition),
				"/courses/{course}", course);
	}

	@PostMapping("/api/courses/{course}/offers/{offer}/answer")
	@AllowedRoles(sending = AnswerOffer.class)
	@Operation(summary = "Accept or decline an offered time",
			description = "ACCEPTED books the time, or moves the booked sitting there, after the rules and the diary are asked again. 409 if it was taken meanwhile or the offer has run out.")
	ResponseEntity<Void> answerOffer(@PathVariable CourseId course, @PathVariable OfferId offer,
			@Valid @RequestBody OfferAnswerBody body, Precondition precondition) {
		return Responses.done(this.commands.send(new AnswerOffer(course, offer, body.answer()), precondition));
	}

	/** Request body of the answer to an offer. */
	record OfferAnswerBody(@NotNull OfferAnswer answer) {
	}

	/** Response body of those who wait. */
	record WaitingListView(List<FindWaitingList.Waiting> waiting) {
	}

	/** Response body of times that became free. */
	record FreedTimesView(List<FreedTime> times) {
	}

}
