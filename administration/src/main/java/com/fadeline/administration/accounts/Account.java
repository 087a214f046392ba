package com.fadeline.administration.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Principal of a local account.
 *
 * @param loginName in lower case
 * @param passwordHash with the name of its algorithm; null if the account has no password
 * @param passwordUntil expiry of an issued password, which opens the account page alone;
 * null if the owner has chosen the password
 * @param hasPasskey whether the account has a passkey, without which its password opens
 * nothing
 * @param lockedUntil until when the password is locked after too many failures
 * @param signedOutAt when all sign-ins to the account were ended; null if they never were
 */
public record Account(Requester requester, String loginName, String displayName, @Nullable String passwordHash,
		boolean enabled, @Nullable Instant lockedUntil, @Nullable Instant passwordUntil, boolean hasPasskey,
		@Nullable Instant signedOutAt) implements UserDetails, SignedIn {

	/** Creates an account whose sign-ins were never ended. */
	public Account(Requester requester, String loginName, String displayName, @Nullable String passwordHash,
			boolean enabled, @Nullable Instant lockedUntil, @Nullable Instant passwordUntil, boolean hasPasskey) {
		this(requester, loginName, displayName, passwordHash, enabled, lockedUntil, passwordUntil, hasPasskey, null);
	}

	/** Returns whether a sign-in to the other account is valid for this one as well. */
	public boolean grantsTheSameAs(Account other) {
		return this.enabled && other.enabled && this.requester.equals(other.requester)
				&& Objects.equals(this.passwordHash, other.passwordHash)
				&& Objects.equals(this.signedOutAt, other.signedOutAt);
	}

	/** Returns whether the password is locked after too many failures. */
	public boolean isLockedAt(Instant time) {
		return this.lockedUntil != null && time.isBefore(this.lockedUntil);
	}

	/** Returns whether the password was issued and not chosen by the owner. */
	public boolean isPasswordIssued() {
		return this.passwordUntil != null;
	}

	/** Returns whether an issued password has expired. */
	public boolean isPasswordOverAt(Instant time) {
		return this.passwordUntil != null && !time.isBefore(this.passwordUntil);
	}

	/** Returns a copy with a password that the owner has chosen. */
	public Account withPassword(String passwordHash) {
		return new Account(this.requester, this.loginName, this.displayName, passwordHash, this.enabled,
				this.lockedUntil, null, this.hasPasskey, this.signedOutAt);
	}

	@Override
	public String getName() {
		return this.loginName;
	}

	@Override
	public List<GrantedAuthority> getAuthorities() {
		return Authorities.of(this.requester);
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.loginName;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public String toString() {
		return "account %s".formatted(this.requester.userId());
	}

}
