package com.fadeline.administration.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.devices.BookEntry.Details;
import org.jspecify.annotations.Nullable;

/** Validation of what is entered into the book of a device. */
final class EntryMistakes {

	private final List<InvalidEntry> found = new ArrayList<>();

	private EntryMistakes() {
	}

	/**
	 * Accepts an entry that is complete and possible.
	 * @param latest the latest moment that is not in the future
	 * @throws InvalidEntriesException with all its mistakes
	 */
	static void refuse(Details entry, Instant latest, ZoneId zone) {
		EntryMistakes mistakes = new EntryMistakes();
		mistakes.check(!entry.at().isAfter(latest), "at",
				"%s is in the future; enter when it took place".formatted(entry.at()), "future");
		if (entry.kind() == EntryKind.INSTRUCTION) {
			mistakes.required("operator", entry.operator(), "Say who was instructed");
		}
		if (entry.kind() == EntryKind.CALIBRATION) {
			mistakes.positive("setValue", entry.setValue());
			mistakes.positive("measuredValue", entry.measuredValue());
			mistakes.required("unit", entry.unit(), "Say in which unit it was measured");
		}
		if (entry.kind() == EntryKind.FAULT || entry.kind() == EntryKind.REPAIR) {
			mistakes.required("notes", entry.notes(), "Say what was wrong or what was done");
		}
		if (entry.dueOn() != null) {
			mistakes.check(entry.kind().isRepeated() && entry.dueOn().isAfter(LocalDate.ofInstant(entry.at(), zone)),
					"dueOn", "%s is not after the entry, or it is not repeated; leave it out or enter a later day"
						.formatted(entry.dueOn()),
					"later");
		}
		if (entry.kind() == EntryKind.WITHDRAWAL) {
			mistakes.required("corrects", entry.corrects(), "Say which entry was made by mistake");
		}
		if (entry.corrects() != null) {
			mistakes.required("reason", entry.reason(), "Say why the earlier entry was wrong");
		}
		mistakes.refuse();
	}

	/**
	 * Accepts facts that do not contradict each other.
	 * @throws InvalidEntriesException with all mistakes
	 */
	static void refuse(DeviceFacts facts) {
		EntryMistakes mistakes = new EntryMistakes();
		LocalDate begin = facts.inServiceOn();
		LocalDate end = facts.outOfServiceOn();
		mistakes.check(begin == null || end == null || !end.isBefore(begin), "outOfServiceOn",
				"%s is before it came into service; correct one of the days".formatted(end), "later");
		if (facts.serviceMonths() != null || facts.calibrationMonths() != null) {
			mistakes.required("inServiceOn", begin,
					"Say since when it is in service: the first service or calibration is due from that day");
		}
		mistakes.refuse();
	}

	private void positive(String field, @Nullable Double value) {
		check(value != null && value > 0, field, "Enter a number above 0", "positive");
	}

	private void required(String field, @Nullable Object value, String message) {
		check(value != null, field, message, "missing");
	}

	private void check(boolean passes, String field, String message, String code) {
		if (!passes) {
			this.found.add(new InvalidEntry(field, message, "mistake.book." + code, List.of()));
		}
	}

	private void refuse() {
		if (!this.found.isEmpty()) {
			throw new InvalidEntriesException(this.found);
		}
	}

}
