package com.fadeline.web.clinics;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fadeline.api.ClinicId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as an administrator keeps it.
 *
 * @param version number of its changes; 0 while only the configuration knows it
 */
public record Clinic(ClinicId clinicId, Details details, long version) {

	/**
	 * What is kept of it; what is null or missing is as configured.
	 *
	 * @param zone where its days begin and end
	 * @param clientsSeeSettings whether its clients are shown with what they were treated
	 * @param openingHours by weekday, such as 09:00-12:30, 14:00-18:00 or closed
	 * @param policy numbers of the clinical rules, by their names under
	 * {@code fadeline.policy}
	 */
	public record Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<DayOfWeek, String> openingHours,
			Map<String, String> policy) {

		public Details {
			openingHours = Collections.unmodifiableMap(new TreeMap<>(openingHours));
			policy = Collections.unmodifiableMap(new TreeMap<>(policy));
		}

		/** One that is open as configured. */
		public Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
				Map<String, String> policy) {
			this(name, zone, clientsSeeSettings, Map.of(), policy);
		}

	}

	/**
	 * What holds where nothing else is kept of a clinic.
	 *
	 * @param numbers names of those of the policy that are one number each, rather than a
	 * time, a word or several
	 */
	public record Otherwise(ZoneId zone, boolean clientsSeeSettings, Map<DayOfWeek, String> openingHours,
			Map<String, String> policy, Set<String> numbers) {
	}

}
