package com.fadeline.web.devices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.devices.DeviceFacts;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.api.Page;
import com.fadeline.api.Refusal;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.web.clinics.MemoryClinics;
import org.jspecify.annotations.Nullable;

/** Keeps books of devices for a test. */
public class MemoryDeviceBooks implements DeviceBooks {

	private final MemoryClinics clinics;

	private final Clock clock;

	private final Map<DeviceId, DeviceFacts> facts = new HashMap<>();

	private final List<BookEntry> entries = new ArrayList<>();

	public MemoryDeviceBooks(MemoryClinics clinics, Clock clock) {
		this.clinics = clinics;
		this.clock = clock;
	}

	/** Forgets them. */
	public void reset() {
		this.facts.clear();
		this.entries.clear();
	}

	@Override
	public List<DeviceBook> books(ClinicId clinic, Requester by) {
		return this.clinics.devices(clinic, by).stream().map(this::book).toList();
	}

	@Override
	public List<DeviceBook> begun(ClinicId clinic, Requester by) {
		return books(clinic, by);
	}

	@Override
	public DeviceBook book(DeviceId device, ClinicId clinic, Requester by) {
		return books(clinic, by).stream()
			.filter((book) -> book.device().deviceId().equals(device))
			.findFirst()
			.orElseThrow(() -> Refusal.notFound("no device " + device));
	}

	private DeviceBook book(Device device) {
		return new DeviceBook(device, this.facts.getOrDefault(device.deviceId(), DeviceFacts.NONE),
				of(device.deviceId()).stream().filter(BookEntry::counts).toList(), 1);
	}

	private List<BookEntry> of(DeviceId device) {
		return this.entries.stream().filter((entry) -> entry.deviceId().equals(device)).toList();
	}

	@Override
	public DeviceBook change(DeviceId device, ClinicId clinic, DeviceFacts facts, @Nullable Long expectedVersion,
			Requester by) {
		this.facts.put(device, facts);
		return book(device, clinic, by);
	}

	@Override
	public Page<BookEntry> entries(DeviceId device, ClinicId clinic, int page, int size, Requester by) {
		List<BookEntry> all = of(device).reversed();
		return new Page<>(all, page, size, all.size());
	}

	@Override
	public BookEntry entry(UUID entry, DeviceId device, ClinicId clinic, Requester by) {
		return of(device).stream().filter((known) -> known.entryId().equals(entry)).findFirst().orElseThrow();
	}

	@Override
	public BookEntry add(UUID entry, DeviceId device, ClinicId clinic, BookEntry.Details details, Requester by) {
		this.entries.replaceAll((known) -> known.entryId().equals(details.corrects())
				? new BookEntry(known.entryId(), device, known.details(), known.recordedBy(), known.recordedAt(), entry)
				: known);
		BookEntry added = new BookEntry(entry, device, details, by.userId(), this.clock.instant(), null);
		this.entries.add(added);
		return added;
	}

	@Override
	public BookEntry check(UUID entry, DeviceId device, ClinicId clinic, Requester by) {
		return add(entry, device, clinic, BookEntry.Details.of(EntryKind.CHECK, this.clock.instant(), null), by);
	}

}
