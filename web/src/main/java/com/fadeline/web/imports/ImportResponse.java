package com.fadeline.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.web.imports.ImportReport.Entry;
import com.fadeline.web.imports.ImportReport.Error;

/**
 * Response body of an import: the outcome of each history, no longer than the file.
 * Damaged histories are listed up to a number; of what a history contains twice too
 * often, the first of each kind is listed.
 */
final class ImportResponse {

	static final int DAMAGED_TOLD = 100;

	/**
	 * Of names and messages of each history, beyond which each kind of place is told
	 * once.
	 */
	private static final int MANY = 100;

	/** Characters that any file may be answered with. */
	private static final long ALWAYS = 1_000_000;

	private static final int ENTRY = 300;

	private static final int FEW = 3;

	private static final Pattern PLACE = Pattern.compile("\\[\\d+]");

	private final List<Entry> entries = new ArrayList<>();

	private int damaged;

	private long told;

	void damaged(FileRecord.Damaged record) {
		this.damaged++;
		if (this.damaged <= DAMAGED_TOLD) {
			add(Entry.rejected(record.place(), 0, List.of(), List.of(new Error(record.place(), record.message()))), 0);
		}
	}

	/**
	 * @param read bytes of the file so far
	 */
	void add(Entry entry, long read) {
		Entry shorter = shorter(entry, MANY);
		if (this.told + size(shorter) > ALWAYS + read) {
			shorter = shorter(entry, FEW);
		}
		this.told += size(shorter);
		this.entries.add(shorter);
	}

	ImportReport report() {
		return new ImportReport(this.entries, Math.max(0, this.damaged - DAMAGED_TOLD));
	}

	private static Entry shorter(Entry entry, int most) {
		return new Entry(entry.id(), entry.status(), entry.clientId(), entry.courseId(), entry.sittingsListed(),
				entry.sittingsTaken(), names(entry.unknown(), most), entry.findings().stream().limit(most).toList(),
				errors(entry.kept(), most), errors(entry.errors(), most));
	}

	/**
	 * Once for all sittings, such as {@code sittings[].date}, where each would be too
	 * much.
	 */
	private static List<String> names(List<String> names, int most) {
		return (names.size() <= most) ? names
				: names.stream().map((name) -> PLACE.matcher(name).replaceAll("[]")).distinct().limit(most).toList();
	}

	private static List<Error> errors(List<Error> errors, int most) {
		return (errors.size() <= most) ? errors
				: Stream
					.concat(errors.stream().limit(most), Stream.of(new Error(errors.get(most).field(),
							"and %d more like these".formatted(errors.size() - most))))
					.toList();
	}

	private static long size(Entry entry) {
		return ENTRY + entry.unknown().stream().mapToLong(String::length).sum()
				+ entry.findings().stream().mapToLong((finding) -> finding.message().length()).sum()
				+ Stream.concat(entry.kept().stream(), entry.errors().stream())
					.mapToLong((error) -> error.field().length() + error.message().length())
					.sum();
	}

}
