package com.fadeline.administration.qualifications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a qualification of a specialist. It is never changed: one that was
 * entered by mistake is withdrawn, and stays to be read.
 *
 * @param withdrawal null while it counts
 */
public record Qualification(UUID qualificationId, OperatorId operatorId, Details details,
		@Nullable Withdrawal withdrawal) {

	/**
	 * Value object of what the certificate says.
	 *
	 * @param title what it is called; needed if it is of no other kind
	 * @param issuer who certified it
	 * @param validUntil last day; null if it does not expire
	 */
	public record Details(QualificationKind kind, @Nullable String title, @Nullable String issuer, LocalDate obtainedOn,
			@Nullable LocalDate validUntil) {
	}

	/** Value object of who withdrew it, when and why. */
	public record Withdrawal(String by, Instant at, String reason) {
	}

	/** Returns whether it counts and expires by a day. */
	public boolean expiresBy(LocalDate day) {
		return this.withdrawal == null && this.details.validUntil() != null && !this.details.validUntil().isAfter(day);
	}

}
