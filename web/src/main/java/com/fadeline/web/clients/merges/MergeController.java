package com.fadeline.web.clients.merges;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.MergedClient;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller that merges two registrations of one person, and undoes it. */
@RestController
@RequestMapping("/api/clients/{client}/merges")
@Tag(name = "Clients")
class MergeController {

	private final QueryClient views;

	private final CommandClient commands;

	MergeController(QueryClient views, CommandClient commands) {
		this.views = views;
		this.commands = commands;
	}

	@PostMapping
	@AllowedRoles(sending = { FindClient.class, MergeClients.class })
	@Operation(summary = "Merge a duplicate into a client",
			description = "Both are the same person from then on: the rules see the courses of both, the duplicate answers with `mergedInto`, and courses keep their `clientId`. `details` replace those of the client as in `PUT`; without them, those of the duplicate fill what is unknown, and the warnings of both are kept. 409 if either is to be erased, is merged already, stands for others or belongs to another clinic. Sending the same again changes nothing.")
	ResponseEntity<Responses.Created> mergeClients(@PathVariable ClientId client, @Valid @RequestBody MergeBody body,
			Precondition precondition) {
		ClientDetails details = (body.details() == null) ? null : body.details().replacing(known(client));
		Receipt receipt = this.commands
			.send(new MergeClients(body.duplicateId(), client, details, precondition.expectedSequence()));
		return Responses.created(receipt, "/clients/{client}", body.duplicateId());
	}

	@DeleteMapping("/{duplicate}")
	@AllowedRoles(sending = { FindClient.class, UndoMerge.class })
	@Operation(summary = "Undo a merge",
			description = "The two are different people again, each with the courses that were opened under it. The details of the client stay; `before` are those of before the merge.")
	ResponseEntity<UndoneMergeResponse> undoMerge(@PathVariable ClientId client, @PathVariable ClientId duplicate,
			Precondition precondition) {
		ClientDetails before = known(client).merged()
			.stream()
			.filter((merged) -> merged.clientId().equals(duplicate))
			.findFirst()
			.map(MergedClient::before)
			.orElse(null);
		Receipt receipt = this.commands.send(new UndoMerge(duplicate, client, null, precondition.expectedSequence()));
		return Responses.changed(receipt.sequence(), new UndoneMergeResponse(client, duplicate, before));
	}

	private ClientView known(ClientId client) {
		return this.views.await(new FindClient(client), ClientView.class, (view) -> true)
			.orElseThrow(() -> new NoSuchViewException("client " + client, null));
	}

}
