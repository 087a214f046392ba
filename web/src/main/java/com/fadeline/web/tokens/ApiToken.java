package com.fadeline.web.tokens;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Role;
import org.jspecify.annotations.Nullable;

/**
 * An API token without its secret, which nobody can read.
 *
 * @param tokenId under which everything is on record that is done with it
 * @param createdBy the administrator who made it
 * @param lastUsedAt to the minute; null if it was never used
 * @param revokedAt null if it was not revoked
 */
public record ApiToken(UUID tokenId, Details details, Instant createdAt, String createdBy, Instant expiresAt,
		@Nullable Instant lastUsedAt, @Nullable Instant revokedAt) {

	/** Days that a token is valid at most. */
	public static final int MOST_DAYS = 366;

	/** Whether it is neither revoked nor expired. */
	public boolean isValidAt(Instant time) {
		return this.revokedAt == null && time.isBefore(this.expiresAt);
	}

	/**
	 * What an administrator decides of it.
	 *
	 * @param name of the program that uses it
	 * @param role whose rights it has
	 * @param clinics whose clients it sees; an administrator's is bound to none
	 * @param days from 1 to {@value #MOST_DAYS}, after which it expires
	 */
	public record Details(String name, Role role, Set<ClinicId> clinics, int days) {

		/** In a fixed order, so that the same is always written the same. */
		public Details {
			clinics = clinics.stream()
				.sorted(Comparator.comparing(ClinicId::value))
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}

	}

}
