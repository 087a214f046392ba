package com.fadeline.administration.devices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of an entry in the log of a device. It is never changed: a later entry
 * corrects it, and both stay.
 *
 * @param recordedBy the account
 * @param correctedBy the entry because of which it no longer counts; null while it counts
 */
public record BookEntry(UUID entryId, DeviceId deviceId, Details details, String recordedBy, Instant recordedAt,
		@Nullable UUID correctedBy) {

	/**
	 * Value object of what an entry says.
	 *
	 * @param at when it took place
	 * @param operator who was instructed
	 * @param by who instructed, serviced, measured or repaired, in words
	 * @param setValue what the device was set to, in the unit
	 * @param measuredValue what was measured, in the unit
	 * @param dueOn day on which it is due again, or an instruction expires; null if the
	 * interval of the book says it
	 * @param corrects the entry that no longer counts
	 * @param reason why that was wrong
	 */
	public record Details(EntryKind kind, Instant at, @Nullable OperatorId operator, @Nullable String by,
			@Nullable Double setValue, @Nullable Double measuredValue, @Nullable CalibrationUnit unit,
			@Nullable LocalDate dueOn, @Nullable String notes, @Nullable UUID corrects, @Nullable String reason) {

		/** Creates an entry of a kind that needs nothing but words. */
		public static Details of(EntryKind kind, Instant at, @Nullable String notes) {
			return new Details(kind, at, null, null, null, null, null, null, notes, null, null);
		}

		/**
		 * Returns how far the measured value is from what was set, in percent; null if it
		 * is no calibration.
		 */
		public @Nullable Double deviation() {
			return (this.setValue == null || this.measuredValue == null) ? null
					: (this.measuredValue - this.setValue) / this.setValue * 100;
		}

	}

	/** Returns whether it counts. */
	public boolean counts() {
		return this.correctedBy == null && this.details.kind() != EntryKind.WITHDRAWAL;
	}

}
