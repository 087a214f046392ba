package com.fadeline.web.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/**
 * What became of each history of a file, in the order of the file.
 *
 * @param furtherDamaged how many more places of the file hold no history, beyond those
 * that are told one by one
 */
public record ImportReport(List<Entry> histories, int furtherDamaged) {

	public ImportReport {
		histories = List.copyOf(histories);
	}

	/** How many histories have that status. */
	public long count(Status status) {
		return this.histories.stream().filter((entry) -> entry.status() == status).count()
				+ ((status == Status.REJECTED) ? this.furtherDamaged : 0);
	}

	/** How many sittings are on record as this file tells them. */
	public int sittingsTaken() {
		return this.histories.stream().mapToInt(Entry::sittingsTaken).sum();
	}

	/** What became of a history. */
	public enum Status {

		/** Taken now. */
		IMPORTED,

		/** Taken before; this delivery says nothing that is not on record. */
		UNCHANGED,

		/** Taken before; this delivery added sittings or facts. */
		EXTENDED,

		/** Not taken; the errors say why. */
		REJECTED

	}

	/**
	 * What became of one history.
	 *
	 * @param id the history's id; where it has none, its place in the file, such as
	 * {@code [3]}
	 * @param clientId the client it became; null if rejected
	 * @param courseId the course it became; null if rejected
	 * @param sittingsListed how many sittings the file lists
	 * @param sittingsTaken how many of them are on record
	 * @param unknown names of the fields that the source does not say; once for all
	 * sittings, such as {@code sittings[].date}, where there are many
	 * @param findings what the rules say of it, and where it differs from what is on
	 * record
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
	 * Why a history was not taken, or a field of it only as a note.
	 *
	 * @param field the field, such as {@code sittings[1].date}, or the place of the whole
	 * record in the file, such as {@code [3]}
	 */
	public record Error(String field, String message) {
	}

}
