package com.fadeline.web.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.DraftKeys;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.web.identity.Requests;
import com.fadeline.web.identity.SessionProperties;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of what an open page asks about its session: whose it is, when it ends, and
 * the keys of unsaved drafts. Asking with {@link Requests#ASKED_AGAIN} is no use of it.
 */
@RestController
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class SessionStatusController {

	private final DraftKeys keys;

	private final Duration longest;

	private final Clock clock;

	SessionStatusController(DraftKeys keys, SessionProperties sessions, Clock clock) {
		this.keys = keys;
		this.longest = sessions.longest();
		this.clock = clock;
	}

	@GetMapping("/account/session")
	SessionStatus session(@AuthenticationPrincipal SignedIn who, HttpServletRequest request,
			@Nullable CsrfToken token) {
		HttpSession session = request.getSession(false);
		Instant idle = (session == null) ? null : SessionEnds.idleEnd(session);
		Instant limit = (session == null) ? null : SessionEnds.limit(session, this.longest);
		return new SessionStatus(who.requester().userId(), who.displayName(), (token == null) ? null : token.getToken(),
				seconds(idle), seconds(limit));
	}

	private @Nullable Long seconds(@Nullable Instant end) {
		return (end == null) ? null : Duration.between(this.clock.instant(), end).toSeconds();
	}

	/** Returns the keys of today and yesterday, so that midnight loses nothing. */
	@GetMapping("/account/draft-keys")
	Map<LocalDate, String> draftKeys(@AuthenticationPrincipal SignedIn who) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return Stream.of(today, today.minusDays(1))
			.collect(Collectors.toMap((day) -> day,
					(day) -> Base64.getEncoder().encodeToString(this.keys.key(who.requester().userId(), day))));
	}

	/**
	 * Response body of the state of a session.
	 *
	 * @param token CSRF token of the session, for forms of pages from before it
	 * @param idleSeconds until it ends unless it is used; null without a session
	 * @param limitSeconds until it ends, however busy it is
	 */
	record SessionStatus(String account, String name, @Nullable String token, @Nullable Long idleSeconds,
			@Nullable Long limitSeconds) {
	}

}
