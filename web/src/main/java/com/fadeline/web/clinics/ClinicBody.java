package com.fadeline.web.clinics;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the settings of a clinic; a missing value falls back to the
 * configuration.
 */
record ClinicBody(@Nullable ClinicId id, @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 50) String zone,
		@Nullable Boolean clientsSeeSettings, @Nullable Map<DayOfWeek, @NotNull @Size(max = 100) String> openingHours,
		@Nullable @Size(max = 200) Map<@Size(max = 100) String, @NotNull @Size(max = 200) String> policy,
		@Nullable @Valid ContactBody contact, @Nullable @Size(max = 20) Map<@Pattern(
				regexp = LANGUAGE) String, @NotNull Map<CareTopic, @NotNull @Size(max = LONGEST_TEXT) String>> care) {

	/** Language tag, such as en or de-CH. */
	private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}";

	/** In characters of a text for clients. */
	static final int LONGEST_TEXT = 2000;

	Clinic.Details details() {
		return new Clinic.Details(this.name.strip(), zone(this.zone), this.clientsSeeSettings, hours(),
				Objects.requireNonNullElseGet(this.policy, Map::of),
				(this.contact != null) ? this.contact.contact() : null,
				Objects.requireNonNullElseGet(this.care, Map::of));
	}

	/** Returns the opening hours in canonical notation; reports all mistakes at once. */
	private Map<DayOfWeek, String> hours() {
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		List<FieldMistake> mistakes = new ArrayList<>();
		Objects.requireNonNullElseGet(this.openingHours, Map::<DayOfWeek, String>of).forEach((day, text) -> {
			try {
				hours.put(day, OpeningHours.canonical(text));
			}
			catch (IllegalArgumentException ex) {
				mistakes.add(new FieldMistake("openingHours." + day, String.valueOf(ex.getMessage())));
			}
		});
		if (!mistakes.isEmpty()) {
			throw new MalformedRequestException(mistakes);
		}
		return hours;
	}

	static @Nullable ZoneId zone(@Nullable String name) {
		try {
			return (name == null) ? null : ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			throw new MalformedRequestException("zone",
					"'%s' is no time zone; write one such as Europe/Berlin".formatted(name));
		}
	}

}
