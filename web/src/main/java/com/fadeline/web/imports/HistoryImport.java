package com.fadeline.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.axonframework.commandhandling.CommandExecutionException;

import org.springframework.stereotype.Component;

import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.StatedCourse;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.imports.ImportReport.Entry;
import com.fadeline.web.imports.ImportReport.Error;
import com.fadeline.web.imports.ImportReport.Status;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.problems.MessageFailures;

/** Import of one history by three ordinary commands, each of which may be repeated. */
@Component
class HistoryImport {

	private final CommandClient commands;

	HistoryImport(CommandClient commands) {
		this.commands = commands;
	}

	Entry take(HistoryReader.Content content, ImportWarnings remarks, ClinicId clinic) {
		String id = content.history().key();
		int listed = content.history().sittings().size();
		ClientId client = ImportedIds.client(clinic, id);
		CourseId course = ImportedIds.course(clinic, id);
		ClientDetails unnamed = new ClientDetails(null, null, null, null, null, id);
		OpenCourse opening = new OpenCourse(course, client, content.bodySite(), content.zones(), content.goal(), null,
				content.assessment(), null, null);
		StatedCourse stated = new StatedCourse(client, content.bodySite(), content.zones(), content.goal(),
				content.assessment());
		List<Receipt> receipts = new ArrayList<>();
		try {
			receipts.add(this.commands.send(new RegisterClient(client, clinic, unnamed)));
			open(opening).ifPresent(receipts::add);
			receipts.add(this.commands.send(new ImportHistory(course, content.history(), stated)));
			return new Entry(id, status(receipts), client, course, listed, listed, remarks.unknown(),
					receipts.stream().flatMap((receipt) -> receipt.findings().stream()).toList(), remarks.kept(),
					List.of());
		}
		catch (RuntimeException ex) {
			Rejection rejection = MessageFailures.rejection(ex).orElseThrow(() -> ex);
			return Entry.rejected(id, listed, remarks.unknown(), errors(rejection));
		}
	}

	/**
	 * Opens the course; empty if it was opened before with other content, which importing
	 * the history then reconciles.
	 */
	private Optional<Receipt> open(OpenCourse opening) {
		try {
			return Optional.of(this.commands.send(opening));
		}
		catch (CommandExecutionException ex) {
			if (MessageFailures.rejection(ex).filter(HistoryImport::isOtherContent).isPresent()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static boolean isOtherContent(Rejection rejection) {
		return rejection instanceof Rejection.Conflict conflict && conflict.findings().isEmpty();
	}

	private static Status status(List<Receipt> receipts) {
		if (receipts.stream().allMatch(Receipt::repeated)) {
			return Status.UNCHANGED;
		}
		return receipts.getLast().extended() ? Status.EXTENDED : Status.IMPORTED;
	}

	private static List<Error> errors(Rejection rejection) {
		return switch (rejection) {
			case Rejection.Conflict conflict when conflict.findings().isEmpty() ->
				List.of(new Error("id", "is on record already: " + conflict.message()));
			case Rejection.Conflict conflict -> errors(conflict.findings());
			case Rejection.BrokenRules broken -> errors(broken.findings());
			case Rejection.Stale other -> List.of(new Error("id", other.message()));
			case Rejection.NotFound other -> List.of(new Error("id", other.message()));
			case Rejection.NotAllowed other -> List.of(new Error("id", other.message()));
			case Rejection.Unavailable other -> notNow(other.message());
			case Rejection.Unconfirmed other -> notNow(other.message());
			case Rejection.Damaged other -> List.of(new Error("id", other.message()));
		};
	}

	private static List<Error> errors(List<Finding> findings) {
		return findings.stream().map((finding) -> new Error(finding.id(), finding.message())).toList();
	}

	private static List<Error> notNow(String message) {
		return List.of(new Error("id", message + " Importing the same file again completes it."));
	}

}
