package com.fadeline.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.TreatedDay;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Preview of the rule {@code fading.early} while a reading of fading is typed: the
 * reading comes too early to count fully.
 */
@Component
public class EarlyReadings {

	private final Clinics clinics;

	private final MessageFormatter say;

	EarlyReadings(Clinics clinics, MessageFormatter say) {
		this.clinics = clinics;
		this.say = say;
	}

	/**
	 * Returns the note in words.
	 * @param key of the message, whose arguments are the days since the sitting, its day,
	 * and the day from which a reading counts fully
	 * @param form with the fields {@code observedAt}, {@code zone} and
	 * {@link ZoneReadings}
	 * @return null if the reading is not early, or cannot be read yet
	 */
	public @Nullable String note(String key, CourseView course, Form form) {
		Instant observedAt = form.tried(() -> form.moment("observedAt", this.say.timeZone(course.clinicId())));
		if (observedAt == null) {
			return null;
		}
		LocalDate seen = this.say.dayOf(observedAt, course.clinicId());
		int wait = this.clinics.of(course.clinicId()).policy().earlyFadingDays();
		List<TreatedDay> treated = treated(course);
		return places(course, form).stream()
			.flatMap((place) -> TreatedDay.last(observedAt, seen, place.orElse(null), treated).stream())
			.max(Comparator.comparing(TreatedDay::day))
			.filter((last) -> last.daysUntil(seen) < wait)
			.map((last) -> this.say.of(key, last.daysUntil(seen), this.say.day(last.day()),
					this.say.day(last.day().plusDays(wait))))
			.orElse(null);
	}

	/**
	 * Returns the places of the readings: the zones with a reading of their own, and the
	 * place of the main reading unless only zones have one. An empty place is the whole
	 * site.
	 */
	private static List<Optional<String>> places(CourseView course, Form form) {
		List<Optional<String>> places = new ArrayList<>();
		List<String> zones = ZoneReadings.read(course, form);
		zones.forEach((zone) -> places.add(Optional.of(zone)));
		if (zones.isEmpty() || !form.value("percent").isEmpty()) {
			places.add(Optional.ofNullable(form.optional("zone")));
		}
		return places;
	}

	private List<TreatedDay> treated(CourseView course) {
		Stream<TreatedDay> here = course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.map((sitting) -> new TreatedDay(sitting.at(), this.say.dayOf(sitting.at(), course.clinicId()),
					sitting.zones()));
		Stream<TreatedDay> before = course.histories()
			.stream()
			.flatMap((history) -> TreatedDay.elsewhere(history, course.zones()));
		return Stream.concat(here, before).toList();
	}

}
