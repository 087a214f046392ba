package com.fadeline.web.signin;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A local account.
 *
 * @param loginName in lower case
 * @param passwordHash with the name of its algorithm; null where nobody signs in by
 * password
 * @param passwordUntil until when a password works that its owner has not chosen, and
 * opens the page of the account alone; null where the owner has
 * @param hasPasskey whether a password alone opens nothing
 * @param lockedUntil until when too many failures keep its password from working
 */
public record Account(Requester requester, String loginName, String displayName, @Nullable String passwordHash,
		boolean enabled, @Nullable Instant lockedUntil, @Nullable Instant passwordUntil,
		boolean hasPasskey) implements UserDetails, SignedIn {

	/** If a sign-in that was good for the other is good for this one as well. */
	boolean grantsTheSameAs(Account other) {
		return this.enabled && other.enabled && this.requester.equals(other.requester)
				&& Objects.equals(this.passwordHash, other.passwordHash);
	}

	/** If too many failures keep its password from working. */
	public boolean isLockedAt(Instant time) {
		return this.lockedUntil != null && time.isBefore(this.lockedUntil);
	}

	/** If it has a password that its owner has not chosen. */
	public boolean isPasswordIssued() {
		return this.passwordUntil != null;
	}

	/** If the password no longer works that its owner has not chosen. */
	public boolean isPasswordOverAt(Instant time) {
		return this.passwordUntil != null && !time.isBefore(this.passwordUntil);
	}

	/** The same with another password, which its owner has chosen. */
	public Account withPassword(String passwordHash) {
		return new Account(this.requester, this.loginName, this.displayName, passwordHash, this.enabled,
				this.lockedUntil, null, this.hasPasskey);
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
