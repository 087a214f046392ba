package com.fadeline.web.waiting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.WaitingListEntryId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of an entry of the waiting list.
 *
 * @param days weekdays that suit; empty or left out for all
 */
record EntryBody(@Nullable WaitingListEntryId id, @NotNull LocalDate from, @NotNull LocalDate until,
		@Nullable @Size(max = 7) List<@NotNull DayOfWeek> days, @Nullable LocalTime after, @Nullable LocalTime before,
		@Nullable Boolean anySpecialist, @Nullable @Size(max = 10_000) String reason) {

	WaitingListEntry entry(WaitingListEntryId id) {
		return new WaitingListEntry(id, this.from, this.until, (this.days == null) ? List.of() : this.days, this.after,
				this.before, Boolean.TRUE.equals(this.anySpecialist), this.reason);
	}

}
