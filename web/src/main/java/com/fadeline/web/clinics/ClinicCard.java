package com.fadeline.web.clinics;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.clinic.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * View model of how a client reaches the clinic.
 *
 * @param hours the opening hours, weekdays of equal hours together; empty if not known
 */
public record ClinicCard(String name, Clinic.Contact contact, List<Days> hours) {

	/** View model of weekdays in a row with equal opening hours. */
	public record Days(DayOfWeek from, DayOfWeek to, String hours) {
	}

	static ClinicCard of(Clinic clinic, OpeningHours open) {
		List<Days> hours = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			String text = open.text(day);
			Days last = hours.isEmpty() ? null : hours.getLast();
			if (last != null && last.to().plus(1) == day && last.hours().equals(text)) {
				hours.set(hours.size() - 1, new Days(last.from(), day, text));
			}
			else if (!text.isEmpty()) {
				hours.add(new Days(day, day, text));
			}
		}
		return new ClinicCard(clinic.details().name(), clinic.details().reachedBy(), List.copyOf(hours));
	}

	/**
	 * Returns the link that calls a number; an optional zero in brackets is not dialled.
	 */
	public String dial(@Nullable String phone) {
		return (phone == null) ? "" : "tel:" + phone.replace("(0)", "").replaceAll("[^+\\d]", "");
	}

}
