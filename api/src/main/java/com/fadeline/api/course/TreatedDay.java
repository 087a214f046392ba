package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.PartialDate;

/**
 * A treatment, against which it is told whether a reading of fading came early. The rule
 * {@code fading.early}, the forms, progress, forecast, attention and reports all ask it.
 *
 * @param at null where the day alone is known
 * @param day in the time zone of the clinic
 * @param zones empty where they are not known; such a treatment counts for readings of
 * the whole site alone
 */
public record TreatedDay(@Nullable Instant at, LocalDate day, List<String> zones) {

	public TreatedDay {
		zones = Lists.copy(zones);
	}

	/**
	 * Those that a history tells, of the zones that it names: else of the only zone of
	 * its course, or of zones that are not known. Sittings of which the day is not known
	 * are left out.
	 */
	public static Stream<TreatedDay> elsewhere(History history, List<String> zones) {
		return history.sittings()
			.stream()
			.flatMap((sitting) -> Optional.ofNullable(sitting.date())
				.flatMap(PartialDate::exact)
				.map((day) -> new TreatedDay(null, day, sitting.zonesIn(zones)))
				.stream());
	}

	/**
	 * The last treatment before a reading. A reading of the day of a treatment was made
	 * before it if its moment is; where the day of the treatment alone is known, after
	 * it.
	 * @param zone null for the whole site
	 * @return empty if there is none
	 */
	public static Optional<TreatedDay> last(Instant seenAt, LocalDate seenOn, @Nullable String zone,
			Collection<TreatedDay> treatments) {
		return treatments.stream()
			.filter((treatment) -> treatment.treated(zone) && treatment.before(seenAt, seenOn))
			.max(Comparator.comparing(TreatedDay::day));
	}

	/**
	 * Whether a reading was made sooner than so many days after the last treatment of its
	 * zone before it.
	 * @param zone null for the whole site
	 */
	public static boolean early(Instant seenAt, LocalDate seenOn, @Nullable String zone,
			Collection<TreatedDay> treatments, int earlyDays) {
		return last(seenAt, seenOn, zone, treatments).filter((last) -> last.daysUntil(seenOn) < earlyDays).isPresent();
	}

	/** Whole days from the treatment to that day. */
	public long daysUntil(LocalDate seenOn) {
		return ChronoUnit.DAYS.between(this.day, seenOn);
	}

	private boolean treated(@Nullable String zone) {
		return zone == null || Zones.contains(this.zones, zone);
	}

	private boolean before(Instant seenAt, LocalDate seenOn) {
		return (this.at != null) ? !this.at.isAfter(seenAt) : !this.day.isAfter(seenOn);
	}

}
