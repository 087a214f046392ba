package com.fadeline.administration.devices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.changes.Versions;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.BookEntry.Details;
import com.fadeline.administration.devices.DeviceBookTable.Facts;
import com.fadeline.api.Page;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.DeviceStanding;
import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import org.axonframework.commandhandling.CommandExecutionException;

/** Service that keeps the books of devices in PostgreSQL. */
final class DeviceBookkeeping implements DeviceBooks, DeviceStandings {

	private final DeviceBookTable table;

	private final ClinicRegister register;

	private final Clinics clinics;

	private final Workplaces workplaces;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	private final Clock clock;

	DeviceBookkeeping(DeviceBookTable table, ClinicRegister register, Clinics clinics, Workplaces workplaces,
			ChangeLog changes, TransactionOperations transactions, Clock clock) {
		this.table = table;
		this.register = register;
		this.clinics = clinics;
		this.workplaces = workplaces;
		this.changes = changes;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Override
	public List<DeviceBook> books(ClinicId clinic, Requester by) {
		return books(devices(clinic, by), clinic, today(clinic));
	}

	@Override
	public List<DeviceBook> begun(ClinicId clinic, Requester by) {
		List<Device> devices = devices(clinic, by);
		Set<DeviceId> begun = this.table.begun(devices.stream().map(Device::deviceId).toList());
		return books(devices.stream().filter((device) -> begun.contains(device.deviceId())).toList(), clinic,
				today(clinic));
	}

	@Override
	public DeviceBook book(DeviceId device, ClinicId clinic, Requester by) {
		return book(known(device, clinic, by), today(clinic));
	}

	@Override
	public DeviceStanding of(ClinicId clinic, DeviceId device, OperatorId operator, Instant at) {
		if (this.table.begun(List.of(device)).isEmpty()) {
			return DeviceStanding.UNKNOWN;
		}
		return this.register.devices(clinic, Requester.SYSTEM)
			.stream()
			.filter((known) -> known.deviceId().equals(device))
			.findFirst()
			.map((known) -> book(known, settings(clinic).dayOf(at)).standing(operator, at, settings(clinic).zone()))
			.orElse(DeviceStanding.UNKNOWN);
	}

	private DeviceBook book(Device device, LocalDate day) {
		return books(List.of(device), device.clinicId(), day).getFirst();
	}

	private List<DeviceBook> books(List<Device> devices, ClinicId clinic, LocalDate day) {
		if (devices.isEmpty()) {
			return List.of();
		}
		List<DeviceId> ids = devices.stream().map(Device::deviceId).toList();
		Map<DeviceId, Facts> facts = this.table.facts(ids);
		Map<DeviceId, List<BookEntry>> counting = this.table.counting(ids, day, settings(clinic).zone());
		return devices.stream().map((device) -> {
			Facts known = facts.getOrDefault(device.deviceId(), Facts.NONE);
			return new DeviceBook(device, known.facts(), counting.getOrDefault(device.deviceId(), List.of()),
					known.version());
		}).toList();
	}

	@Override
	public DeviceBook change(DeviceId device, ClinicId clinic, DeviceFacts facts, @Nullable Long expectedVersion,
			Requester by) {
		Administrators.check(by);
		String name = known(device, clinic, by).details().name();
		EntryMistakes.refuse(facts);
		this.transactions.executeWithoutResult((transaction) -> {
			hold(device, clinic);
			Facts known = this.table.facts(device);
			Versions.check(expectedVersion, known.version());
			if (!known.facts().equals(facts)) {
				this.table.put(device, new Facts(facts, known.version() + 1));
				this.changes.add(AdminChange.Kind.DEVICE_BOOK, device.value(), Logged.of(name, known),
						Logged.of(name, new Facts(facts, known.version() + 1)), by);
			}
		});
		return book(device, clinic, by);
	}

	@Override
	public Page<BookEntry> entries(DeviceId device, ClinicId clinic, int page, int size, Requester by) {
		known(device, clinic, by);
		return new Page<>(this.table.page(device, page, size), page, size, this.table.count(device));
	}

	@Override
	public BookEntry entry(UUID entry, DeviceId device, ClinicId clinic, Requester by) {
		known(device, clinic, by);
		return ofDevice(entry, device);
	}

	@Override
	public BookEntry add(UUID id, DeviceId device, ClinicId clinic, Details told, Requester by) {
		known(device, clinic, by);
		Details details = inMicroseconds(told);
		checkAllowed(details, by);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			hold(device, clinic);
			BookEntry known = this.table.find(id).orElse(null);
			if (known != null) {
				return again(known, device, details);
			}
			checkPossible(details, device, clinic, by);
			return put(new BookEntry(id, device, details, by.userId(), now(), null));
		}));
	}

	@Override
	public BookEntry check(UUID id, DeviceId device, ClinicId clinic, Requester by) {
		Device known = known(device, clinic, by);
		Details details = Details.of(EntryKind.CHECK, now(), null);
		checkAllowed(details, by);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			hold(device, clinic);
			LocalDate today = today(clinic);
			return book(known, today).check(today, settings(clinic).zone())
				.orElseGet(() -> put(new BookEntry(id, device, details, by.userId(), now(), null)));
		}));
	}

	private BookEntry put(BookEntry entry) {
		this.table.add(entry);
		return entry;
	}

	private static BookEntry again(BookEntry known, DeviceId device, Details details) {
		if (!known.deviceId().equals(device) || !known.details().equals(details)) {
			throw Refusal.conflict("The id %s is taken by another entry; choose another".formatted(known.entryId()));
		}
		return known;
	}

	private void checkPossible(Details details, DeviceId device, ClinicId clinic, Requester by) {
		ClinicSettings settings = settings(clinic);
		EntryMistakes.refuse(details, now().plus(settings.policy().clockTolerance()), settings.zone());
		OperatorId operator = details.operator();
		if (operator != null && this.workplaces.isElsewhere(operator, clinic)) {
			throw new InvalidEntriesException("operator",
					"%s does not work in this clinic; choose one of its specialists".formatted(operator));
		}
		if (details.corrects() != null) {
			BookEntry wrong = ofDevice(details.corrects(), device);
			if (wrong.correctedBy() != null || wrong.details().kind() == EntryKind.WITHDRAWAL) {
				throw Refusal.conflict("That entry was corrected already; correct the later entry");
			}
			if (by.role() == Role.SPECIALIST && !wrong.recordedBy().equals(by.userId())) {
				throw notAllowed("Specialists correct their own entries; ask an administrator");
			}
		}
	}

	private static void checkAllowed(Details details, Requester by) {
		boolean allowed = switch (by.role()) {
			case ADMIN, SYSTEM -> true;
			case SPECIALIST -> details.kind().isForSpecialists();
			case MANAGER, CLIENT -> false;
		};
		if (!allowed) {
			throw notAllowed("Specialists record checks and faults, administrators everything in the book of a device");
		}
	}

	private static CommandExecutionException notAllowed(String message) {
		return Refusal.of(new Rejection.NotAllowed(message));
	}

	private BookEntry ofDevice(UUID entry, DeviceId device) {
		return this.table.find(entry)
			.filter((known) -> known.deviceId().equals(device))
			.orElseThrow(() -> Refusal.notFound("Device %s has no entry %s".formatted(device, entry)));
	}

	private void hold(DeviceId device, ClinicId clinic) {
		if (!this.table.hold(device, clinic)) {
			throw unknown(device, clinic);
		}
	}

	private Device known(DeviceId device, ClinicId clinic, Requester by) {
		return devices(clinic, by).stream()
			.filter((known) -> known.deviceId().equals(device))
			.findFirst()
			.orElseThrow(() -> unknown(device, clinic));
	}

	private List<Device> devices(ClinicId clinic, Requester by) {
		if (by.role() == Role.CLIENT) {
			throw Refusal.notFound("There is no clinic %s".formatted(clinic));
		}
		return this.register.devices(clinic, by);
	}

	private static CommandExecutionException unknown(DeviceId device, ClinicId clinic) {
		return Refusal.notFound("Clinic %s has no device %s".formatted(clinic, device));
	}

	private ClinicSettings settings(ClinicId clinic) {
		return this.clinics.of(clinic);
	}

	private LocalDate today(ClinicId clinic) {
		return settings(clinic).dayOf(now());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

	/** Returns the details as the database keeps them, so that a repeat is recognised. */
	private static Details inMicroseconds(Details details) {
		return new Details(details.kind(), details.at().truncatedTo(ChronoUnit.MICROS), details.operator(),
				details.by(), details.setValue(), details.measuredValue(), details.unit(), details.dueOn(),
				details.notes(), details.corrects(), details.reason());
	}

	/** Value object of the facts of a device as the change log keeps them. */
	private record Logged(String name, DeviceFacts facts, long version) {

		static Logged of(String name, Facts facts) {
			return new Logged(name, facts.facts(), facts.version());
		}

	}

}
