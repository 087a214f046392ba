package com.fadeline.api.course.query;

import java.time.Instant;

import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Read model of a consent.
 *
 * @param withdrawnAt null while it is in force
 * @param signature what was signed on a device; null if it was signed on paper
 * @param talk the talk about a consent that was signed at home; null if there was none
 * since
 * @param voidedBecause why it is void; null if it is not
 */
public record ConsentView(Consent consent, @Nullable Instant withdrawnAt, @Nullable ConsentSignature signature,
		@Nullable Talk talk, @Nullable String voidedBecause) {

	/** Creates one that was signed on paper. */
	public ConsentView(Consent consent, @Nullable Instant withdrawnAt) {
		this(consent, withdrawnAt, null);
	}

	/** Creates one about which there was no talk since it was signed. */
	public ConsentView(Consent consent, @Nullable Instant withdrawnAt, @Nullable ConsentSignature signature) {
		this(consent, withdrawnAt, signature, null, null);
	}

	/** Returns the same consent as withdrawn. */
	public ConsentView withdrawn(Instant at) {
		return new ConsentView(this.consent, at, this.signature, this.talk, this.voidedBecause);
	}

	/** Returns the same consent after a specialist explained it. */
	public ConsentView explained(Talk talk) {
		return new ConsentView(this.consent, this.withdrawnAt, this.signature, talk, this.voidedBecause);
	}

	/** Returns the same consent as void. */
	public ConsentView voided(String reason) {
		return new ConsentView(this.consent, this.withdrawnAt, this.signature, this.talk, reason);
	}

	/** Returns whether it was recorded rightly. */
	public boolean stands() {
		return this.voidedBecause == null;
	}

	/** Returns whether a specialist still has to talk about it with the client. */
	public boolean awaitsTalk() {
		return stands() && this.withdrawnAt == null && this.talk == null && this.signature != null
				&& this.signature.needsTalk();
	}

	/** Value object of the talk in which a specialist explained a consent. */
	public record Talk(OperatorId explainedBy, Instant explainedAt) {
	}

}
