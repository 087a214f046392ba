package com.fadeline.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.web.imports.ImportReport.Entry;
import com.fadeline.web.imports.ImportReport.Error;

/**
 * Builder of the report of an import, whose length is limited by that of the file:
 * damaged histories are listed up to a number, and of too many names or messages of a
 * history only the first ones.
 */
final class ImportResponse {

	static final int DAMAGED_TOLD = 100;

	/**
	 * Number of names and of messages of each history, beyond which fields of sittings
	 * are named once for all sittings.
	 */
	private static final int MANY = 100;

	/** Characters that any response may have, however short the file is. */
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
	 * Returns the names, merged for all sittings, such as {@code sittings[].date}, if
	 * they are too many.
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
