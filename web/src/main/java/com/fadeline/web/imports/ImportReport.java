package com.fadeline.web.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Outcome of each history of a file, in the order of the file.
 *
 * @param furtherDamaged number of further places of the file that contain no history,
 * beyond those listed one by one
 */
public record ImportReport(List<Entry> histories, int furtherDamaged) {

	public ImportReport {
		histories = List.copyOf(histories);
	}

	/** Returns the number of histories with a status. */
	public long count(Status status) {
		return this.histories.stream().filter((entry) -> entry.status() == status).count()
				+ ((status == Status.REJECTED) ? this.furtherDamaged : 0);
	}

	/** Returns the number of sittings that are recorded as this file describes them. */
	public int sittingsTaken() {
		return this.histories.stream().mapToInt(Entry::sittingsTaken).sum();
	}

	/** Outcome of the import of a history. */
	public enum Status {

		/** Imported now. */
		IMPORTED,

		/** Imported before; this file contains nothing that is not recorded. */
		UNCHANGED,

		/** Imported before; this file added sittings or facts. */
		EXTENDED,

		/** Not imported; the errors give the reasons. */
		REJECTED

	}

	/**
	 * Outcome of one history.
	 *
	 * @param id the history's id; if it has none, its place in the file, such as
	 * {@code [3]}
	 * @param clientId the client it became; null if rejected
	 * @param courseId the course it became; null if rejected
	 * @param sittingsListed number of sittings in the file
	 * @param sittingsTaken how many of them are recorded
	 * @param unknown names of the fields that the source leaves out; once for all
	 * sittings, such as {@code sittings[].date}, if there are many
	 * @param findings findings of the rules, and differences from what is recorded
	 * @param kept fields that could not be read and are kept as notes
	 */
	public record Entry(String id, Status status, @Nullable ClientId clientId, @Nullable CourseId courseId,
			int sittingsListed, int sittingsTaken, List<String> unknown, List<AcceptedFinding> findings,
			List<Error> kept, List<Error> errors) {

		public Entry {
			unknown = List.copyOf(unknown);
			findings = List.copyOf(findings);
			kept = List.copyOf(kept);
			errors = List.copyOf(errors);
		}

		static Entry rejected(String id, int sittingsListed, List<String> unknown, List<Error> errors) {
			return new Entry(id, Status.REJECTED, null, null, sittingsListed, 0, unknown, List.of(), List.of(), errors);
		}

	}

	/**
	 * Reason why a history was rejected, or a field was kept only as a note.
	 *
	 * @param field the field, such as {@code sittings[1].date}, or the place of the whole
	 * record in the file, such as {@code [3]}
	 */
	public record Error(String field, String message) {
	}

}
