package com.fadeline.web.clinics;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import com.fadeline.api.ClinicId;
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
	 * @param policy numbers of the clinical rules, by their names under
	 * {@code fadeline.policy}
	 */
	public record Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
			Map<String, String> policy) {

		public Details {
			policy = Collections.unmodifiableMap(new TreeMap<>(policy));
		}

	}

	/** What holds where nothing else is kept of a clinic. */
	public record Otherwise(ZoneId zone, boolean clientsSeeSettings, Map<String, String> policy) {
	}

}
