package com.fadeline.web.signins;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.accounts.SignInEntry.Way;
import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.administration.accounts.SignInJournal;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.administration.tokens.ApiTokens;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.passkeys.PasskeyProvider;
import com.fadeline.web.problems.DecodedPath;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureProviderNotFoundEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Event listener that records sign-ins, sign-outs and rejected requests. */
class SignInRecorder {

	/** Frequent sign-ins of programs are recorded once in this time. */
	private static final Duration PROGRAMS = Duration.ofHours(1);

	private static final Set<Way> WAYS_OF_PROGRAMS = EnumSet.of(Way.BASIC, Way.TOKEN, Way.API_TOKEN);

	private static final Duration REFUSALS = Duration.ofMinutes(1);

	private static final int MOST = 10_000;

	private static final int LONGEST_PATH = 200;

	private final Cache<String, Boolean> programs = Caffeine.newBuilder()
		.expireAfterWrite(PROGRAMS)
		.maximumSize(MOST)
		.build();

	private final Cache<String, Boolean> refusals = Caffeine.newBuilder()
		.expireAfterWrite(REFUSALS)
		.maximumSize(MOST)
		.build();

	private final SignInJournal journal;

	private final ObjectProvider<Accounts> accounts;

	private final Clock clock;

	SignInRecorder(SignInJournal journal, ObjectProvider<Accounts> accounts, Clock clock) {
		this.journal = journal;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** Records a sign-in; programs sign in with each request. */
	@EventListener
	void signedIn(AuthenticationSuccessEvent success) {
		Authentication who = success.getAuthentication();
		Way way = way(who);
		if (WAYS_OF_PROGRAMS.contains(way)
				&& this.programs.asMap().putIfAbsent(userId(who) + '\n' + address(), true) != null) {
			return;
		}
		add(new SignInEntry(this.clock.instant(), (way == Way.LINK) ? Kind.LINK_USED : Kind.SIGNED_IN, userId(who),
				null, (way == Way.LINK) ? client(who) : null, way, address(), null));
	}

	@EventListener
	void signedOut(LogoutSuccessEvent out) {
		add(SignInEntry.of(this.clock.instant(), Kind.SIGNED_OUT, userId(out.getAuthentication()), null, address()));
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent failure) {
		Authentication claim = failure.getAuthentication();
		if (failure instanceof AuthenticationFailureProviderNotFoundEvent
				&& claim instanceof BearerTokenAuthenticationToken) {
			// Published by the outer manager; the one that checks tokens publishes its
			// own event.
			return;
		}
		Way way = way(claim);
		if (!(claim instanceof UsernamePasswordAuthenticationToken)) {
			add(SignInEntry.of(this.clock.instant(), (way == Way.LINK) ? Kind.LINK_REFUSED : Kind.FAILED, null, way,
					address()));
			return;
		}
		Optional<String> account = account(claim.getName());
		add(new SignInEntry(this.clock.instant(), Kind.FAILED, account.orElse(null),
				account.isPresent() ? null : this.journal.hash(claim.getName()), null, way, address(), null));
	}

	/** Records a rejected request, unless a similar one was recorded within a minute. */
	void refused(HttpServletRequest request, int status, @Nullable String userId) {
		Kind kind = (status == HttpStatus.FORBIDDEN.value()) ? Kind.FORBIDDEN : Kind.RATE_REFUSED;
		String path = path(request);
		String address = request.getRemoteAddr();
		String same = "%s %s %s %s".formatted(kind, userId, address, (kind == Kind.FORBIDDEN) ? path : "");
		if (this.refusals.asMap().putIfAbsent(same, true) == null) {
			add(new SignInEntry(this.clock.instant(), kind, userId, null, null, null, address,
					"%s %s".formatted(request.getMethod(), path)));
		}
	}

	/**
	 * Returns the path if it is one of ours, which contains ids only; any other text in a
	 * path is not stored, nor the secret of a calendar address.
	 */
	private static String path(HttpServletRequest request) {
		String path = DecodedPath.of(request);
		return (!path.startsWith("/feeds/") && path.length() <= LONGEST_PATH && path.matches("[\\w./-]*")) ? path : "?";
	}

	private void add(SignInEntry entry) {
		this.journal.add(entry);
	}

	private Optional<String> account(String name) {
		Accounts known = this.accounts.getIfAvailable();
		return (known == null || name.length() > LONGEST_PATH || name.chars().anyMatch(Character::isISOControl))
				? Optional.empty() : known.find(name).map((account) -> account.requester().userId());
	}

	private static @Nullable String userId(Authentication who) {
		return (who.getPrincipal() instanceof SignedIn person) ? person.requester().userId() : null;
	}

	private static @Nullable ClientId client(Authentication who) {
		return (who.getPrincipal() instanceof SignedIn person && person.requester().role() == Role.CLIENT)
				? person.requester().clientId() : null;
	}

	private static Way way(Authentication claim) {
		HttpServletRequest request = request();
		String authorization = (request == null) ? null : request.getHeader(HttpHeaders.AUTHORIZATION);
		if (claim.getClass().getSimpleName().startsWith("OneTimeToken")) {
			return Way.LINK;
		}
		if (claim.getClass().getSimpleName().startsWith("OAuth2")) {
			return Way.PROVIDER;
		}
		if (claim.getClass().getSimpleName().startsWith("WebAuthn") || PasskeyProvider.isBy(claim)) {
			return Way.PASSKEY;
		}
		if (claim instanceof RememberMeAuthenticationToken) {
			return Way.DEVICE;
		}
		if (authorization == null) {
			return Way.PAGE;
		}
		String scheme = authorization.toLowerCase(Locale.ROOT);
		if (scheme.startsWith("bearer ")) {
			return scheme.startsWith("bearer " + ApiTokens.PREFIX) ? Way.API_TOKEN : Way.TOKEN;
		}
		return scheme.startsWith("basic ") ? Way.BASIC : Way.PAGE;
	}

	private static @Nullable String address() {
		HttpServletRequest request = request();
		return (request == null) ? null : request.getRemoteAddr();
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

}
