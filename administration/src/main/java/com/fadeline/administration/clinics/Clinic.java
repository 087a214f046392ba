package com.fadeline.administration.clinics;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fadeline.api.id.ClinicId;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a clinic as its administrator set it up.
 *
 * @param version number of its changes; 0 while it exists in the configuration only
 */
public record Clinic(ClinicId clinicId, Details details, long version) {

	/**
	 * Value object of the settings of a clinic; a null or missing value falls back to the
	 * configuration.
	 *
	 * @param zone time zone of its days
	 * @param clientsSeeSettings whether clients see the settings of their treatments
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

		/** Creates details with the configured opening hours. */
		public Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
				Map<String, String> policy) {
			this(name, zone, clientsSeeSettings, Map.of(), policy);
		}

	}

	/**
	 * Value object of the values that apply where a clinic has no setting of its own.
	 *
	 * @param numbers names of the policy values that are a single number, not a time, a
	 * word or a list
	 */
	public record Otherwise(ZoneId zone, boolean clientsSeeSettings, Map<DayOfWeek, String> openingHours,
			Map<String, String> policy, Set<String> numbers) {
	}

}
