package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;

/**
 * A day of treatment, against which it is told whether a reading of fading came early.
 *
 * @param at null where the day alone is known
 * @param day in the time zone of the clinic
 * @param zones empty for the whole site
 */
public record TreatedDay(@Nullable Instant at, LocalDate day, List<String> zones) {

	public TreatedDay {
		zones = Lists.copy(zones);
	}

	/**
	 * Whether a reading was made sooner than so many days after a treatment of its zone.
	 * One made before a treatment of the same day is not early by that one.
	 * @param zone null for the whole site
	 */
	public static boolean early(Instant seenAt, LocalDate seenOn, @Nullable String zone,
			Collection<TreatedDay> treatments, int earlyDays) {
		return treatments.stream()
			.anyMatch((treatment) -> treatment.treated(zone) && treatment.before(seenAt, seenOn)
					&& ChronoUnit.DAYS.between(treatment.day, seenOn) < earlyDays);
	}

	private boolean treated(@Nullable String zone) {
		return zone == null || this.zones.isEmpty() || Zones.contains(this.zones, zone);
	}

	private boolean before(Instant seenAt, LocalDate seenOn) {
		return (this.at != null) ? !this.at.isAfter(seenAt) : !this.day.isAfter(seenOn);
	}

}
