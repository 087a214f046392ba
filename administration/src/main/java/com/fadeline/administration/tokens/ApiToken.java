package com.fadeline.administration.tokens;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of an API token without its secret, which cannot be read again.
 *
 * @param tokenId the id under which all actions of its program are recorded
 * @param createdBy the administrator who made it
 * @param lastUsedAt to the minute; null if it was never used
 * @param revokedAt null if it was not revoked
 */
public record ApiToken(UUID tokenId, Details details, Instant createdAt, String createdBy, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	/** Longest validity of a token in days. */
	public static final int MOST_DAYS = 366;

	/** Returns whether it is neither revoked nor expired. */
	public boolean isValidAt(Instant time) {
		return this.revokedAt == null && time.isBefore(this.expiresAt);
	}

	/**
	 * Details that an administrator decides.
	 *
	 * @param name of the program that uses it
	 * @param role whose rights it has
	 * @param clinics whose clients it may see; an administrator's is bound to none
	 * @param days validity, from 1 to {@value #MOST_DAYS}
	 */
	public record Details(String name, Role role, Set<ClinicId> clinics, int days) {

		/** Sorts the clinics, so that equal details are always written identically. */
		public Details {
			clinics = clinics.stream()
				.sorted(Comparator.comparing(ClinicId::value))
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

	}

}
