package com.fadeline.web.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.CalibrationUnit;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Response body of an entry in the log of a device.
 *
 * @param deviationPercent how far the measured value is from what was set, in percent
 * @param correctedBy the entry because of which it no longer counts
 */
record EntryView(UUID entryId, DeviceId deviceId, EntryKind kind, Instant at, @Nullable OperatorId operatorId,
		@Nullable String by, @Nullable Double setValue, @Nullable Double measuredValue, @Nullable CalibrationUnit unit,
		@Nullable Double deviationPercent, @Nullable LocalDate dueOn, @Nullable String notes, @Nullable UUID corrects,
		@Nullable String reason, @Nullable UUID correctedBy, String recordedBy, Instant recordedAt) {

	static EntryView of(BookEntry entry) {
		BookEntry.Details details = entry.details();
		return new EntryView(entry.entryId(), entry.deviceId(), details.kind(), details.at(), details.operator(),
				details.by(), details.setValue(), details.measuredValue(), details.unit(), details.deviation(),
				details.dueOn(), details.notes(), details.corrects(), details.reason(), entry.correctedBy(),
				entry.recordedBy(), entry.recordedAt());
	}

}
