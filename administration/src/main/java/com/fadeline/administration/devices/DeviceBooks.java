package com.fadeline.administration.devices;

import java.util.List;
import java.util.UUID;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for the books of devices. The staff of a clinic reads them, administrators keep
 * them, specialists record checks and faults and correct their own entries. A rejection
 * is a {@link CommandExecutionException} with a rejection as its details.
 */
public interface DeviceBooks {

	/**
	 * Returns the books of all devices of a clinic as of now, by name, those retired
	 * last.
	 */
	List<DeviceBook> books(ClinicId clinic, Requester by);

	/** Returns the books that were begun, likewise. */
	List<DeviceBook> begun(ClinicId clinic, Requester by);

	/** Returns the book of a device as of now. */
	DeviceBook book(DeviceId device, ClinicId clinic, Requester by);

	/**
	 * Replaces the facts of a device; the change log keeps the old ones.
	 * @param expectedVersion version that the change is based on; null for any
	 * @throws InvalidEntriesException if facts contradict each other
	 */
	DeviceBook change(DeviceId device, ClinicId clinic, DeviceFacts facts, @Nullable Long expectedVersion,
			Requester by);

	/** Returns a page of the log, latest first, with what was corrected. */
	Page<BookEntry> entries(DeviceId device, ClinicId clinic, int page, int size, Requester by);

	/** Returns one entry of a log. */
	BookEntry entry(UUID entry, DeviceId device, ClinicId clinic, Requester by);

	/**
	 * Adds an entry; the same entry again changes nothing.
	 * @throws InvalidEntriesException if it is incomplete or not possible
	 */
	BookEntry add(UUID entry, DeviceId device, ClinicId clinic, BookEntry.Details details, Requester by);

	/**
	 * Records that a device was checked before use now; a second check on a day changes
	 * nothing.
	 * @param entry its id, if it is the first of the day
	 */
	BookEntry check(UUID entry, DeviceId device, ClinicId clinic, Requester by);

}
