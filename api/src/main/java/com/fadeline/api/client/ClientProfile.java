package com.fadeline.api.client;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;

/**
 * Value object of what those who treat a client have to know besides name, birth and
 * contact details; every part may be unknown.
 *
 * @param warnings what everybody who treats has to see, each in a few words
 * @param language preferred language, as a code of ISO 639-1
 * @param address postal address, in lines
 * @param pronoun how the client wants to be spoken of
 */
public record ClientProfile(@Personal List<String> warnings, @Personal @Nullable String language,
		@Personal @Nullable String address, @Personal @Nullable String pronoun,
		@Nullable EmergencyContact emergencyContact, @Nullable Doctor doctor) {

	private static final ClientProfile EMPTY = new ClientProfile(List.of(), null, null, null, null, null);

	public ClientProfile {
		warnings = Lists.copy(warnings);
	}

	/**
	 * Returns this profile, with the parts of another one where they are unknown, and
	 * with the warnings of both.
	 */
	ClientProfile completedBy(ClientProfile other) {
		return new ClientProfile(Stream.concat(this.warnings.stream(), other.warnings.stream()).distinct().toList(),
				(this.language != null) ? this.language : other.language,
				(this.address != null) ? this.address : other.address,
				(this.pronoun != null) ? this.pronoun : other.pronoun,
				(this.emergencyContact != null) ? this.emergencyContact : other.emergencyContact,
				(this.doctor != null) ? this.doctor : other.doctor);
	}

	/** Returns the profile; null in place of one in which nothing is known. */
	public static @Nullable ClientProfile known(@Nullable ClientProfile profile) {
		return EMPTY.equals(profile) ? null : profile;
	}

	/** Value object of whom to call if something happens. */
	public record EmergencyContact(@Personal @Nullable String name, @Personal @Nullable String phone,
			@Personal @Nullable String relation) {

		/** Returns the contact; null if nothing is known. */
		public static @Nullable EmergencyContact known(@Nullable String name, @Nullable String phone,
				@Nullable String relation) {
			return (name != null || phone != null || relation != null) ? new EmergencyContact(name, phone, relation)
					: null;
		}

	}

	/** Value object of the client's doctor. */
	public record Doctor(@Personal @Nullable String name, @Personal @Nullable String phone) {

		/** Returns the doctor; null if nothing is known. */
		public static @Nullable Doctor known(@Nullable String name, @Nullable String phone) {
			return (name != null || phone != null) ? new Doctor(name, phone) : null;
		}

	}

}
