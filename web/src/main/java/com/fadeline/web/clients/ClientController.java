package com.fadeline.web.clients;

import java.util.Locale;

import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.Page;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientQuery.SearchClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.course.opening.SimilarClients;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the client directory. */
@RestController
@RequestMapping("/api/clients")
@Tag(name = "Clients", description = "The people treated; each belongs to one clinic.")
class ClientController {

	private final ClientExports exports;

	private final CommandClient commands;

	private final QueryClient views;

	private final ClinicScope reach;

	private final Ids ids;

	private final SimilarClients similar;

	ClientController(CommandClient commands, QueryClient views, ClinicScope reach, Ids ids, SimilarClients similar,
			ClientExports exports) {
		this.similar = similar;
		this.exports = exports;
		this.commands = commands;
		this.views = views;
		this.reach = reach;
		this.ids = ids;
	}

	@PostMapping
	@AllowedRoles(sending = RegisterClient.class)
	@Operation(summary = "Register a client",
			description = "One of the two names is enough. `reference` is the clinic's own number; `profile` holds warnings and what else those who treat have to know. The caller may choose the id; sending the same again changes nothing.")
	ResponseEntity<Responses.Created> registerClient(@Valid @RequestBody NewClientBody body,
			Precondition precondition) {
		ClientId client = (body.id() == null) ? new ClientId(this.ids.next()) : body.id();
		return Responses.created(
				this.commands.send(new RegisterClient(client, body.clinicId(), body.details()), precondition),
				"/clients/{client}", client);
	}

	@GetMapping
	@AllowedRoles(sending = SearchClients.class)
	@Operation(summary = "Search clients",
			description = "By parts of names, date of birth, e-mail, phone or reference, at most 10 words in 200 characters. Clients with words that begin so come first, then by family name. Accents, case, apostrophes, hyphens and the order of the words do not count: `mueller` and `muller` find Müller. A date is written 1980-12-31, 31.12.1980 or 31/12/1980, a phone number with or without its country. Typing errors are not passed over.")
	Page<ClientView> searchClients(@RequestParam(required = false) @Nullable String query,
			@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		return this.views
			.ask(new SearchClients(Searched.checked(query), this.reach.clinics(clinicId), page, size),
					SearchClients.Result.class)
			.clients();
	}

	@GetMapping("/{client}")
	@AllowedRoles(sending = FindClient.class)
	@Operation(summary = "Read a client",
			description = "The details on record; clients see their own without `profile`, which their export has.")
	ResponseEntity<ClientView> readClient(@PathVariable ClientId client,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.views.find(new FindClient(client), ClientView.class, after)
			.map((view) -> Responses.view(view, after))
			.orElseThrow(() -> new NoSuchViewException("client " + client, after));
	}

	@GetMapping("/{client}/export")
	@AllowedRoles(sending = { FindDetails.class, SearchCourses.class, FindCourse.class, FindProgress.class,
			FindCourseHistory.class })
	@Operation(summary = "Export a client's records",
			description = "Everything on record, as one document; the page `/clients/{client}/export` shows the same for reading and printing. Once erasure is requested, only administrators can export.")
	ClientExport exportClient(@PathVariable ClientId client) {
		return this.exports.of(client, Locale.ENGLISH);
	}

	@PutMapping("/{client}")
	@AllowedRoles(sending = { FindClient.class, ChangeClientDetails.class })
	@Operation(summary = "Change a client's details",
			description = "The details sent replace those on record; details left out are removed, except `reference` and `profile`, which stay as they are; a blank reference and an empty profile remove them. A name or date of birth on record can be corrected, but not removed.")
	ResponseEntity<Void> changeClient(@PathVariable ClientId client, @Valid @RequestBody ClientDetailsBody body,
			Precondition precondition) {
		ClientView known = this.views.await(new FindClient(client), ClientView.class, (view) -> true)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
		return Responses.done(this.commands.send(new ChangeClientDetails(client, body.replacing(known)), precondition));
	}

	@GetMapping("/{client}/duplicates")
	@AllowedRoles(sending = { FindClient.class, FindSimilarClients.class })
	@Operation(summary = "List possible duplicates of a client",
			description = "Other clients of the same or a similar name with the same date of birth, or with the same phone number, who may be the same person; without those who were found to be other people.")
	DuplicatesResponse listDuplicates(@PathVariable ClientId client) {
		return this.views.find(new FindClient(client), ClientView.class)
			.map((known) -> new DuplicatesResponse(this.similar.to(known)))
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

	@PostMapping("/{client}/rejected-duplicates")
	@AllowedRoles(sending = RejectDuplicate.class)
	@Operation(summary = "Say that a similar client is another person",
			description = "The two are not suggested as duplicates of each other again. Sending the same again changes nothing.")
	ResponseEntity<Void> rejectDuplicate(@PathVariable ClientId client, @Valid @RequestBody RejectedDuplicateBody body,
			Precondition precondition) {
		return Responses.done(this.commands.send(new RejectDuplicate(client, body.otherId()), precondition));
	}

	@DeleteMapping("/{client}")
	@AllowedRoles(sending = EraseClient.class)
	@Operation(summary = "Erase a client",
			description = "The identity leaves the directory at once; treatments stay on record without it. Records of a treatment have to be kept for the clinic's `policy.retention` after the last entry: until then nothing can be added, and the response says when the identity will be destroyed. Repeating the request returns the same.")
	ResponseEntity<ErasureResponse> eraseClient(@PathVariable ClientId client, Precondition precondition) {
		Erasure erasure = this.commands.send(new EraseClient(client), precondition, Erasure.class);
		return Responses.changed(erasure.sequence(), ErasureResponse.of(erasure));
	}

}
