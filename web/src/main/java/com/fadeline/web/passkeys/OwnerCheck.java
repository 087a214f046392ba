package com.fadeline.web.passkeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.OwnPassword;
import com.fadeline.web.problems.MalformedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Check that whoever adds a passkey is the owner of the account: by the password, or for
 * clients, who have none, by having signed in a moment ago, other than by a remembered
 * device.
 */
@Component
@ConditionalOnWebApplication
class OwnerCheck {

	private static final Duration MOMENT = Duration.ofMinutes(15);

	private final OwnPassword passwords;

	private final Clock clock;

	OwnerCheck(OwnPassword passwords, Clock clock) {
		this.passwords = passwords;
		this.clock = clock;
	}

	/** Returns whether the password is asked for. */
	boolean isByPassword(Account account) {
		return account.passwordHash() != null;
	}

	/**
	 * Checks the owner.
	 * @throws com.fadeline.administration.InvalidEntriesException if the password is
	 * wrong
	 * @throws MalformedRequestException if the client has to sign in again
	 */
	void check(Account account, String password, Authentication who, HttpServletRequest request) {
		if (isByPassword(account)) {
			this.passwords.confirm(account, password);
		}
		else if (!isFresh(who, request)) {
			throw new MalformedRequestException("signIn",
					"was more than %d minutes ago, or by a remembered device; sign in by a new link first"
						.formatted(MOMENT.toMinutes()));
		}
	}

	/** Returns whether the client has signed in a moment ago by a link or a passkey. */
	boolean isFresh(Authentication who, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && !(who instanceof RememberMeAuthenticationToken)
				&& this.clock.instant().isBefore(Instant.ofEpochMilli(session.getCreationTime()).plus(MOMENT));
	}

}
