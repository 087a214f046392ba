package com.fadeline.administration.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.BookEntry.Details;
import com.fadeline.api.clinic.DeviceStanding;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the book of a device, as far as it matters around one day. Everything
 * is judged by what had happened until the moment in question.
 *
 * @param counting entries that count: of checks those of that day alone
 * @param version number of changes of its facts; 0 if it was not begun
 */
public record DeviceBook(Device device, DeviceFacts facts, List<BookEntry> counting, long version) {

	/** How long before something is due it is announced, in days. */
	public static final int NOTICE_DAYS = 30;

	public DeviceBook {
		counting = List.copyOf(counting);
	}

	/** Returns whether the device is used on a day. */
	public boolean inUse(LocalDate day) {
		return !this.device.details().retired() && this.facts.inUse(day);
	}

	/** Returns what it says for a use by an operator. */
	public DeviceStanding standing(OperatorId operator, Instant at, ZoneId zone) {
		LocalDate day = LocalDate.ofInstant(at, zone);
		return new DeviceStanding(due(EntryKind.SERVICE, at, zone), due(EntryKind.CALIBRATION, at, zone),
				unchecked(day, zone), fault(at).map((fault) -> fault.details().at()).orElse(null),
				this.facts.demandsInstruction(day) && !isInstructed(operator, day, zone));
	}

	/**
	 * Returns the day by which it has to be serviced or calibrated (again); null if it is
	 * not required, or not known.
	 */
	public @Nullable LocalDate due(EntryKind kind, Instant at, ZoneId zone) {
		@Nullable Integer months = (kind == EntryKind.SERVICE) ? this.facts.serviceMonths() : this.facts.calibrationMonths();
		return last(kind, at).map((entry) -> next(entry.details(), months, zone))
			.orElse((months == null || this.facts.inServiceOn() == null) ? null
					: this.facts.inServiceOn().plusMonths(months));
	}

	private static @Nullable LocalDate next(Details last, @Nullable Integer months, ZoneId zone) {
		if (last.dueOn() != null) {
			return last.dueOn();
		}
		return (months == null) ? null : LocalDate.ofInstant(last.at(), zone).plusMonths(months);
	}

	/** Returns the first fault that is not repaired. */
	public Optional<BookEntry> fault(Instant at) {
		Optional<Instant> repaired = last(EntryKind.REPAIR, at).map((repair) -> repair.details().at());
		return until(EntryKind.FAULT, at)
			.filter((fault) -> repaired.isEmpty() || fault.details().at().isAfter(repaired.get()))
			.findFirst();
	}

	/** Returns whether it is checked daily and was not checked on that day. */
	public boolean unchecked(LocalDate day, ZoneId zone) {
		return this.facts.demandsCheck(day) && check(day, zone).isEmpty();
	}

	/** Returns the first check of a day. */
	public Optional<BookEntry> check(LocalDate day, ZoneId zone) {
		return of(EntryKind.CHECK).filter((check) -> LocalDate.ofInstant(check.details().at(), zone).equals(day))
			.findFirst();
	}

	/** Returns the latest instruction of each operator. */
	public List<BookEntry> instructions() {
		List<BookEntry> latestFirst = of(EntryKind.INSTRUCTION).toList().reversed();
		return latestFirst.stream()
			.map((entry) -> entry.details().operator())
			.filter(Objects::nonNull)
			.distinct()
			.flatMap((operator) -> latestFirst.stream()
				.filter((entry) -> operator.equals(entry.details().operator()))
				.limit(1))
			.toList();
	}

	private boolean isInstructed(OperatorId operator, LocalDate day, ZoneId zone) {
		return of(EntryKind.INSTRUCTION).map(BookEntry::details)
			.filter((entry) -> operator.equals(entry.operator()) && !LocalDate.ofInstant(entry.at(), zone).isAfter(day))
			.reduce((earlier, later) -> later)
			.filter((entry) -> entry.dueOn() == null || !entry.dueOn().isBefore(day))
			.isPresent();
	}

	/**
	 * Returns what is due, or will be within {@value #NOTICE_DAYS} days, the longest due
	 * first; nothing of a device out of use.
	 */
	public List<DueItem> due(Instant now, ZoneId zone) {
		LocalDate today = LocalDate.ofInstant(now, zone);
		if (!inUse(today)) {
			return List.of();
		}
		LocalDate last = today.plusDays(NOTICE_DAYS);
		return Stream
			.of(fault(now).stream()
				.map((fault) -> new DueItem(this.device, EntryKind.FAULT, null,
						LocalDate.ofInstant(fault.details().at(), zone), fault.details().notes())),
					Stream
						.of(EntryKind.SERVICE, EntryKind.CALIBRATION)
						.flatMap(
								(kind) -> Stream.ofNullable(due(kind, now, zone))
									.map((day) -> new DueItem(this.device, kind, null, day, null))),
					instructions().stream()
						.map(BookEntry::details)
						.flatMap((entry) -> Stream.ofNullable(entry.dueOn())
							.map((day) -> new DueItem(this.device, EntryKind.INSTRUCTION, entry.operator(), day,
									null))))
			.flatMap((items) -> items)
			.filter((item) -> !item.on().isAfter(last))
			.sorted(Comparator.comparing(DueItem::on))
			.toList();
	}

	/**
	 * Value object of what is due of a device.
	 *
	 * @param kind FAULT to be repaired, or what is to be repeated
	 * @param operator whose instruction expires
	 * @param on day on which it is or was due, or the fault was found
	 * @param notes words on the fault
	 */
	public record DueItem(Device device, EntryKind kind, @Nullable OperatorId operator, LocalDate on,
			@Nullable String notes) {
	}

	private Optional<BookEntry> last(EntryKind kind, Instant at) {
		return until(kind, at).reduce((earlier, later) -> later);
	}

	private Stream<BookEntry> until(EntryKind kind, Instant at) {
		return of(kind).filter((entry) -> !entry.details().at().isAfter(at));
	}

	/** Returns the entries of a kind, oldest first. */
	private Stream<BookEntry> of(EntryKind kind) {
		return this.counting.stream()
			.filter((entry) -> entry.details().kind() == kind)
			.sorted(Comparator.comparing((entry) -> entry.details().at()));
	}

}
