package com.fadeline.web.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceFacts;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.administration.devices.LaserClass;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import org.jspecify.annotations.Nullable;

/**
 * Response body of the book of a device.
 *
 * @param serviceDueOn day by which it has to be serviced; null if not required
 * @param calibrationDueOn day by which it has to be calibrated, likewise
 * @param checkedToday whether it was checked today, in the clinic's time zone
 * @param faultSince when the first fault was found that is not repaired
 */
record DeviceBookView(DeviceId deviceId, ClinicId clinicId, String name, @Nullable String maker, @Nullable String model,
		@Nullable String serialNumber, @Nullable LaserClass laserClass, Set<Double> spotsMm,
		@Nullable Double maxFluenceJcm2, @Nullable String eyewear, @Nullable LocalDate inServiceOn,
		@Nullable LocalDate outOfServiceOn, @Nullable Integer serviceMonths, @Nullable Integer calibrationMonths,
		@Nullable LocalDate checkedDailyFrom, @Nullable LocalDate instructionRequiredFrom,
		@Nullable LocalDate serviceDueOn, @Nullable LocalDate calibrationDueOn, boolean checkedToday,
		@Nullable Instant faultSince, long sequence) implements Versioned {

	static DeviceBookView of(DeviceBook book, Instant now, ZoneId zone) {
		DeviceFacts facts = book.facts();
		return new DeviceBookView(book.device().deviceId(), book.device().clinicId(), book.device().details().name(),
				facts.maker(), facts.model(), facts.serialNumber(), facts.laserClass(), facts.spotsMm(),
				facts.maxFluenceJcm2(), facts.eyewear(), facts.inServiceOn(), facts.outOfServiceOn(),
				facts.serviceMonths(), facts.calibrationMonths(), facts.checkedDailyFrom(),
				facts.instructionRequiredFrom(), book.due(EntryKind.SERVICE, now, zone),
				book.due(EntryKind.CALIBRATION, now, zone),
				book.check(LocalDate.ofInstant(now, zone), zone).isPresent(),
				book.fault(now).map(BookEntry::details).map(BookEntry.Details::at).orElse(null), book.version());
	}

}
