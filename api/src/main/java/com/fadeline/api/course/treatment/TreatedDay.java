package com.fadeline.api.course.treatment;

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
import com.fadeline.api.course.assessment.Zones;

/**
 * Value object of a treatment, by which a reading of fading is judged as early. The rule
 * {@code fading.early}, the forms, progress, forecast, attention and reports all use it.
 *
 * @param at null if only the day is known
 * @param day in the time zone of the clinic
 * @param zones empty if not known; such a treatment counts only for readings of the whole
 * site
 */
public record TreatedDay(@Nullable Instant at, LocalDate day, List<String> zones) {

	public TreatedDay {
		zones = Lists.copy(zones);
	}

	/**
	 * Returns the treatments of a history, with the zones that it names: else with the
	 * only zone of its course, or unknown ones. Sittings without a known day are left
	 * out.
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
	 * Returns the last treatment before a reading. On the day of a treatment, a reading
	 * precedes it if its moment does; if only the day of the treatment is known, the
	 * reading follows it.
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
	 * Returns whether a reading was made sooner than so many days after the last
	 * treatment of its zone before it.
	 * @param zone null for the whole site
	 */
	public static boolean early(Instant seenAt, LocalDate seenOn, @Nullable String zone,
			Collection<TreatedDay> treatments, int earlyDays) {
		return last(seenAt, seenOn, zone, treatments).filter((last) -> last.daysUntil(seenOn) < earlyDays).isPresent();
	}

	/** Returns the whole days from the treatment to that day. */
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
