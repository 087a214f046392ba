package com.fadeline.web.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.tokens.ApiProgram;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.administration.tokens.ApiTokens;
import com.fadeline.web.messages.Presence;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Check that the account is unchanged, the session is open and the token is valid. */
class SignedInPresence implements Presence {

	private final Accounts accounts;

	private final ApiTokens tokens;

	private final OpenSessions sessions;

	private final RememberedDevices devices;

	private final Clock clock;

	SignedInPresence(Accounts accounts, ApiTokens tokens, OpenSessions sessions, RememberedDevices devices,
			Clock clock) {
		this.devices = devices;
		this.accounts = accounts;
		this.tokens = tokens;
		this.sessions = sessions;
		this.clock = clock;
	}

	@Override
	public BooleanSupplier ofSender() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		HttpSession session = session();
		UUID device = DeviceSession.deviceOf(session);
		return () -> authentication != null && (session == null || this.sessions.isOpen(session))
				&& (device == null || this.devices.isRemembered(device)) && holds(authentication.getCredentials())
				&& isCurrent(authentication.getPrincipal());
	}

	/** Returns the session; without one, the request itself carried the credentials. */
	private static @Nullable HttpSession session() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getSession(false) : null;
	}

	private boolean holds(@Nullable Object credentials) {
		Instant end = (credentials instanceof OAuth2Token token) ? token.getExpiresAt() : null;
		return end == null || this.clock.instant().isBefore(end);
	}

	private boolean isCurrent(@Nullable Object principal) {
		return switch (principal) {
			case Account seen -> this.accounts.find(seen.loginName()).filter(seen::grantsTheSameAs).isPresent();
			case ApiProgram program -> this.tokens.isValid(program);
			case null, default -> true;
		};
	}

}
