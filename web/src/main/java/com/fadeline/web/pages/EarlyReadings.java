package com.fadeline.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Clinics;
import com.fadeline.api.PartialDate;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.SittingStatus;
import com.fadeline.api.course.SittingView;
import com.fadeline.api.course.Zones;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells of a reading of fading, while it is typed, that it comes too early to count
 * fully: what the rule {@code fading.early} will say of it.
 */
@Component
public class EarlyReadings {

	private final Clinics clinics;

	private final Say say;

	EarlyReadings(Clinics clinics, Say say) {
		this.clinics = clinics;
		this.say = say;
	}

	/**
	 * Tells it in words.
	 * @param key of the message, which is given days since the sitting, its day and the
	 * day from which a reading counts fully
	 * @param form with the fields {@code observedAt} and {@code zone}
	 * @return null where the reading is not early, or cannot be read yet
	 */
	public @Nullable String told(String key, CourseView course, Form form) {
		Instant observedAt = form.tried(() -> form.moment("observedAt", this.say.timeZone(course.clinicId())));
		if (observedAt == null) {
			return null;
		}
		LocalDate seen = this.say.dayOf(observedAt, course.clinicId());
		int wait = this.clinics.of(course.clinicId()).policy().earlyFadingDays();
		return treated(course, form.optional("zone")).filter((day) -> !day.isAfter(seen))
			.max(Comparator.naturalOrder())
			.filter((last) -> ChronoUnit.DAYS.between(last, seen) < wait)
			.map((last) -> this.say.of(key, ChronoUnit.DAYS.between(last, seen), this.say.day(last),
					this.say.day(last.plusDays(wait))))
			.orElse(null);
	}

	/** A history names no zones, so it counts for the whole site or the only zone. */
	private Stream<LocalDate> treated(CourseView course, @Nullable String zone) {
		Stream<LocalDate> here = course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.filter((sitting) -> zone == null || Zones.contains(sitting.zones(), zone))
			.map(SittingView::at)
			.map((at) -> this.say.dayOf(at, course.clinicId()));
		Stream<LocalDate> before = course.histories()
			.stream()
			.filter((history) -> zone == null || (course.zones().size() == 1 && Zones.contains(course.zones(), zone)))
			.flatMap((history) -> history.sittings().stream())
			.flatMap((sitting) -> Optional.ofNullable(sitting.date()).flatMap(PartialDate::exact).stream());
		return Stream.concat(here, before);
	}

}
