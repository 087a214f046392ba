package com.fadeline.administration.clinics;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
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
	 * @param contact how its clients reach it; null if nothing is known
	 * @param care what it writes to its clients, by language tag; a topic without a text
	 * is as built in
	 */
	public record Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<DayOfWeek, String> openingHours, Map<String, String> policy,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Contact contact,
			@JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Map<CareTopic, String>> care) {

		public Details {
			contact = Contact.NONE.equals(contact) ? null : contact;
			openingHours = Collections.unmodifiableMap(new TreeMap<>(openingHours));
			policy = Collections.unmodifiableMap(new TreeMap<>(policy));
			care = written(care);
		}

		/** Creates details with the care texts that are built in. */
		public Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
				Map<DayOfWeek, String> openingHours, Map<String, String> policy, @Nullable Contact contact) {
			this(name, zone, clientsSeeSettings, openingHours, policy, contact, Map.of());
		}

		/** Creates details with the configured opening hours. */
		public Details(String name, @Nullable ZoneId zone, @Nullable Boolean clientsSeeSettings,
				Map<String, String> policy) {
			this(name, zone, clientsSeeSettings, Map.of(), policy, null);
		}

		/** Returns the same details with other texts for clients. */
		public Details withCare(Map<String, Map<CareTopic, String>> care) {
			return new Details(this.name, this.zone, this.clientsSeeSettings, this.openingHours, this.policy,
					this.contact, care);
		}

		/** Returns the texts that are not blank, in one order. */
		private static Map<String, Map<CareTopic, String>> written(Map<String, Map<CareTopic, String>> care) {
			Map<String, Map<CareTopic, String>> written = new TreeMap<>();
			care.forEach((language, texts) -> texts.forEach((topic, text) -> {
				if (!text.isBlank()) {
					written.computeIfAbsent(language, (any) -> new TreeMap<>())
						.put(topic, text.strip().replace("\r\n", "\n"));
				}
			}));
			written.replaceAll((language, texts) -> Collections.unmodifiableMap(texts));
			return Collections.unmodifiableMap(written);
		}

		/** Returns how clients reach it. */
		public Contact reachedBy() {
			return Objects.requireNonNullElse(this.contact, Contact.NONE);
		}

	}

	/**
	 * Value object of how clients reach their clinic; what is not known is null.
	 *
	 * @param emergency phone number for severe reactions, also outside the opening hours
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Contact(@Nullable String phone, @Nullable String email, @Nullable String address,
			@Nullable String emergency) {

		/** Contact of a clinic that gave none. */
		public static final Contact NONE = new Contact(null, null, null, null);

		/** Returns the number to call with a severe reaction; null if there is none. */
		public @Nullable String urgent() {
			return (this.emergency != null) ? this.emergency : this.phone;
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
