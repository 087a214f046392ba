package com.fadeline.api.course.query;

import java.time.Instant;

import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentSignature;
import org.jspecify.annotations.Nullable;

/**
 * Read model of a consent.
 *
 * @param withdrawnAt null while it is in force
 * @param signature what was signed on a device; null if it was signed on paper
 */
public record ConsentView(Consent consent, @Nullable Instant withdrawnAt, @Nullable ConsentSignature signature) {

	/** Creates one that was signed on paper. */
	public ConsentView(Consent consent, @Nullable Instant withdrawnAt) {
		this(consent, withdrawnAt, null);
	}

	/** Returns the same consent as withdrawn. */
	public ConsentView withdrawn(Instant at) {
		return new ConsentView(this.consent, at, this.signature);
	}

}
