package com.fadeline.administration.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.BookEntry.Details;
import com.fadeline.api.clinic.DeviceStanding;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeviceBookTests {

	private static final ZoneId ZONE = ZoneOffset.UTC;

	private static final OperatorId INES = new OperatorId(UUID.randomUUID());

	private static final OperatorId SAM = new OperatorId(UUID.randomUUID());

	private static final DeviceId RUBY = new DeviceId(UUID.randomUUID());

	private static final LocalDate FIRST = LocalDate.parse("2025-01-31");

	private final List<BookEntry> entries = new ArrayList<>();

	@Test
	void a_device_without_a_book_has_nothing_against_it() {
		assertThat(book(DeviceFacts.NONE).standing(INES, at("2026-05-01"), ZONE)).isEqualTo(DeviceStanding.UNKNOWN);
		assertThat(book(DeviceFacts.NONE).due(at("2026-05-01"), ZONE)).isEmpty();
	}

	@Test
	void service_and_calibration_are_due_from_the_first_day_of_service_and_then_from_the_last() {
		DeviceBook fresh = book(needing(12, 6, false, false));

		assertThat(fresh.due(EntryKind.SERVICE, at("2025-03-01"), ZONE)).isEqualTo("2026-01-31");
		assertThat(fresh.due(EntryKind.CALIBRATION, at("2025-03-01"), ZONE)).isEqualTo("2025-07-31");

		add(EntryKind.SERVICE, "2026-01-20", null);
		add(EntryKind.CALIBRATION, "2025-07-01", "2025-09-01");
		DeviceBook kept = book(needing(12, 6, false, false));

		assertThat(kept.due(EntryKind.SERVICE, at("2026-02-01"), ZONE)).isEqualTo("2027-01-20");
		assertThat(kept.due(EntryKind.CALIBRATION, at("2026-02-01"), ZONE)).isEqualTo("2025-09-01");
		assertThat(kept.due(EntryKind.SERVICE, at("2026-01-10"), ZONE))
			.describedAs("what was not done yet then does not count for then")
			.isEqualTo("2026-01-31");
	}

	@Test
	void a_fault_stands_until_a_repair_and_not_before_it_was_found() {
		add(EntryKind.FAULT, "2026-03-02", null);
		add(EntryKind.REPAIR, "2026-03-09", null);
		DeviceBook book = book(DeviceFacts.NONE);

		assertThat(book.fault(at("2026-03-01"))).isEmpty();
		assertThat(book.standing(INES, at("2026-03-05"), ZONE).faultSince()).isEqualTo(at("2026-03-02"));
		assertThat(book.fault(at("2026-03-10"))).isEmpty();
	}

	@Test
	void it_is_unchecked_on_a_day_without_a_check_if_it_is_checked_daily() {
		add(EntryKind.CHECK, "2026-03-02", null);

		assertThat(book(needing(null, null, true, false)).unchecked(LocalDate.parse("2026-03-02"), ZONE)).isFalse();
		assertThat(book(needing(null, null, true, false)).unchecked(LocalDate.parse("2026-03-03"), ZONE)).isTrue();
		assertThat(book(DeviceFacts.NONE).unchecked(LocalDate.parse("2026-03-03"), ZONE)).isFalse();
	}

	@Test
	void an_operator_is_instructed_from_the_day_of_the_instruction_until_it_expires() {
		instruct(INES, "2026-01-10", "2026-02-10");
		DeviceFacts facts = needing(null, null, false, true);

		assertThat(book(facts).standing(INES, at("2026-01-09"), ZONE).uninstructed()).isTrue();
		assertThat(book(facts).standing(INES, at("2026-02-10"), ZONE).uninstructed()).isFalse();
		assertThat(book(facts).standing(INES, at("2026-02-11"), ZONE).uninstructed()).isTrue();
		assertThat(book(facts).standing(SAM, at("2026-01-11"), ZONE).uninstructed()).isTrue();
		assertThat(book(DeviceFacts.NONE).standing(SAM, at("2026-01-11"), ZONE).uninstructed()).isFalse();

		instruct(INES, "2026-02-20", null);
		assertThat(book(facts).standing(INES, at("2027-01-01"), ZONE).uninstructed()).isFalse();
	}

	@Test
	void what_falls_due_is_announced_and_nothing_of_a_device_out_of_service() {
		add(EntryKind.FAULT, "2026-04-30", null);
		add(EntryKind.SERVICE, "2025-05-30", null);
		instruct(INES, "2025-01-10", "2026-04-01");
		instruct(SAM, "2025-01-10", "2026-07-01");

		assertThat(book(needing(12, 24, false, true)).due(at("2026-05-01"), ZONE))
			.extracting((item) -> item.kind() + " " + item.on())
			.containsExactly("INSTRUCTION 2026-04-01", "FAULT 2026-04-30", "SERVICE 2026-05-30");
		assertThat(book(new DeviceFacts(null, null, null, null, Set.of(), null, null, FIRST,
				LocalDate.parse("2026-05-01"), 12, null, null, null))
			.due(at("2026-05-01"), ZONE)).isEmpty();
	}

	@Test
	void a_calibration_says_how_far_the_device_is_off() {
		Details measured = new Details(EntryKind.CALIBRATION, at("2026-05-01"), null, "Lasertec", 4.0, 3.8,
				CalibrationUnit.J_CM2, null, null, null, null);

		assertThat(measured.deviation()).isEqualTo(-5, org.assertj.core.api.Assertions.within(1e-9));
		assertThat(Details.of(EntryKind.CHECK, at("2026-05-01"), null).deviation()).isNull();
	}

	@Test
	void an_entry_lacks_nothing_its_kind_needs() {
		assertThat(mistakes(Details.of(EntryKind.FAULT, at("2026-05-02"), null))).containsExactly("at", "notes");
		assertThat(mistakes(Details.of(EntryKind.CALIBRATION, at("2026-05-01"), null))).containsExactly("setValue",
				"measuredValue", "unit");
		assertThat(mistakes(Details.of(EntryKind.INSTRUCTION, at("2026-05-01"), null))).containsExactly("operator");
		assertThat(mistakes(Details.of(EntryKind.WITHDRAWAL, at("2026-05-01"), null))).containsExactly("corrects");
		assertThat(mistakes(new Details(EntryKind.CHECK, at("2026-05-01"), null, null, null, null, null,
				LocalDate.parse("2026-05-02"), null, UUID.randomUUID(), null)))
			.containsExactly("dueOn", "reason");
	}

	private static List<String> mistakes(Details details) {
		InvalidEntriesException refused = assertThatExceptionOfType(InvalidEntriesException.class)
			.isThrownBy(() -> EntryMistakes.refuse(details, at("2026-05-01"), ZONE))
			.actual();
		return refused.entries().stream().map(InvalidEntry::field).toList();
	}

	private DeviceBook book(DeviceFacts facts) {
		return new DeviceBook(new Device(RUBY, new ClinicId(UUID.randomUUID()),
				new Device.Details("Ruby", Laser.RUBY, Set.of(694), false), 1), facts, this.entries, 1);
	}

	private static DeviceFacts needing(@Nullable Integer service, @Nullable Integer calibration, boolean checked,
			boolean instructed) {
		return new DeviceFacts(null, null, null, LaserClass.CLASS_4, Set.of(), null, null, FIRST, null, service,
				calibration, checked ? FIRST : null, instructed ? FIRST : null);
	}

	private void add(EntryKind kind, String day, @Nullable String due) {
		add(new Details(kind, at(day), null, null, null, null, null, day(due), "words", null, null));
	}

	private void instruct(OperatorId operator, String day, @Nullable String due) {
		add(new Details(EntryKind.INSTRUCTION, at(day), operator, null, null, null, null, day(due), null, null, null));
	}

	private void add(Details details) {
		this.entries.add(new BookEntry(UUID.randomUUID(), RUBY, details, "demo-admin", details.at(), null));
	}

	private static @Nullable LocalDate day(@Nullable String day) {
		return (day == null) ? null : LocalDate.parse(day);
	}

	private static Instant at(String day) {
		return Instant.parse(day + "T10:00:00Z");
	}

}
