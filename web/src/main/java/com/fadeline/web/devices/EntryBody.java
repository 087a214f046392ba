package com.fadeline.web.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.CalibrationUnit;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.api.id.OperatorId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of an entry in the log of a device.
 *
 * @param at when it took place
 * @param operatorId who was instructed
 * @param by who instructed, serviced, measured or repaired
 * @param setValue what the device was set to, in the unit
 * @param measuredValue what was measured, in the unit
 * @param dueOn day on which it is due again, or the instruction expires
 * @param corrects the entry that no longer counts; then with a reason
 */
record EntryBody(@Nullable UUID id, @NotNull EntryKind kind, @NotNull Instant at, @Nullable OperatorId operatorId,
		@Nullable @Size(max = FactsBody.LONGEST) String by, @Nullable Double setValue, @Nullable Double measuredValue,
		@Nullable CalibrationUnit unit, @Nullable LocalDate dueOn, @Nullable @Size(max = LONGEST_NOTES) String notes,
		@Nullable UUID corrects, @Nullable @Size(max = LONGEST_REASON) String reason) {

	static final int LONGEST_NOTES = 10_000;

	static final int LONGEST_REASON = 1000;

	BookEntry.Details details() {
		return new BookEntry.Details(this.kind, this.at, this.operatorId, text(this.by), this.setValue,
				this.measuredValue, this.unit, this.dueOn, text(this.notes), this.corrects, text(this.reason));
	}

	private static @Nullable String text(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
