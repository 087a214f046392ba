package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import com.fadeline.administration.devices.BookEntry.Details;
import com.fadeline.administration.devices.CalibrationUnit;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.devices.DeviceFacts;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.administration.devices.LaserClass;
import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationKind;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Books of the demo's devices and qualifications of its specialists: all in order while
 * the demo's sittings took place, and now to be checked before use, with a service that
 * falls due.
 */
final class DemoBooks {

	/** Days from one service to the next, within the twelve months of the book. */
	private static final int ROUND = 350;

	private static final int IN_USE_DAYS = 4 * ROUND + 40;

	private static final int LAST_SERVICE = 345;

	private static final int LAST_CALIBRATION = 300;

	private final DeviceBooks books;

	private final QualificationRegister qualifications;

	private final DemoIds ids;

	private final Instant now;

	DemoBooks(DeviceBooks books, QualificationRegister qualifications, DemoIds ids, Instant now) {
		this.books = books;
		this.qualifications = qualifications;
		this.ids = ids;
		this.now = now;
	}

	/** Begins the book of a device, unless it was begun. */
	void begin(Premises.Device device, Premises.Clinic clinic) {
		if (this.books.book(device.id(), clinic.id(), Requester.SYSTEM).version() > 0) {
			return;
		}
		clinic.specialists().forEach((who) -> add(device, clinic.id(), "instruction " + who.name(), instructed(who)));
		IntStream.range(0, 4).forEach((round) -> {
			add(device, clinic.id(), "service " + round, serviced(LAST_SERVICE + round * ROUND));
			add(device, clinic.id(), "calibration " + round,
					calibrated(LAST_CALIBRATION + round * ROUND, 3.9 + 0.05 * round));
		});
		add(device, clinic.id(), "fault", Details.of(EntryKind.FAULT, evening(200), "The beam guide was loose."));
		add(device, clinic.id(), "repair",
				Details.of(EntryKind.REPAIR, evening(200).plus(Duration.ofMinutes(40)), "Fastened and measured."));
		this.books.change(device.id(), clinic.id(), facts(device), null, Requester.SYSTEM);
	}

	/** Adds what a specialist is qualified for, unless something is known. */
	void qualify(Premises.Specialist who) {
		if (this.qualifications.of(who.id(), Requester.SYSTEM).isEmpty()) {
			add(who, QualificationKind.FIRST_AID, day(2 * ROUND), day(-20));
			add(who, QualificationKind.LASER_SAFETY, day(IN_USE_DAYS), null);
		}
	}

	private void add(Premises.Specialist who, QualificationKind kind, LocalDate obtained, @Nullable LocalDate until) {
		this.qualifications.add(this.ids.of("%s of %s, %s", kind, who.id(), day(0)), who.id(),
				new Qualification.Details(kind, null, "Lasertec", obtained, until), Requester.SYSTEM);
	}

	private DeviceFacts facts(Premises.Device device) {
		LocalDate begin = day(IN_USE_DAYS);
		return new DeviceFacts((device.unit() == PulseUnit.PS) ? "Lumora" : "Kelvex", device.name(),
				"SN-%s".formatted(device.id().toString().substring(24).toUpperCase(Locale.ROOT)), LaserClass.CLASS_4,
				Set.of(2.0, 3.0, 4.0, 6.0), 12.0, "OD 7, 532–1064 nm", begin, null, 12, 12, day(0), begin);
	}

	private Details instructed(Premises.Specialist who) {
		return entry(EntryKind.INSTRUCTION, evening(IN_USE_DAYS), who.id(), "Lasertec", null, null);
	}

	private Details serviced(int daysAgo) {
		return entry(EntryKind.SERVICE, evening(daysAgo), null, "Lasertec", null, null);
	}

	private Details calibrated(int daysAgo, double measured) {
		return entry(EntryKind.CALIBRATION, evening(daysAgo), null, "Lasertec", 4.0, measured);
	}

	private static Details entry(EntryKind kind, Instant at, @Nullable OperatorId who, String by, @Nullable Double set,
			@Nullable Double measured) {
		return new Details(kind, at, who, by, set, measured, (set != null) ? CalibrationUnit.J_CM2 : null, null, null,
				null, null);
	}

	private void add(Premises.Device device, ClinicId clinic, String what, Details details) {
		this.books.add(this.ids.of("entry %s of %s, %s", what, device.id(), day(0)), device.id(), clinic, details,
				Requester.SYSTEM);
	}

	private LocalDate day(int daysAgo) {
		return LocalDate.ofInstant(this.now, ZoneOffset.UTC).minusDays(daysAgo);
	}

	/** Returns an hour at which no sitting takes place. */
	private Instant evening(int daysAgo) {
		return day(daysAgo).atTime(21, 0).toInstant(ZoneOffset.UTC);
	}

}
