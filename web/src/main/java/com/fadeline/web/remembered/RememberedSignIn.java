package com.fadeline.web.remembered;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.Accounts;
import com.fadeline.administration.accounts.SignInEntry.Kind;
import com.fadeline.administration.remembered.RememberedDevices;
import com.fadeline.administration.remembered.RememberedDevices.Issued;
import com.fadeline.administration.remembered.RememberedDevices.Owner;
import com.fadeline.administration.remembered.RememberedDevices.Use.Accepted;
import com.fadeline.administration.remembered.RememberedDevices.Use.AcceptedAgain;
import com.fadeline.administration.remembered.RememberedDevices.Use.Ended;
import com.fadeline.administration.remembered.RememberedDevices.Use.Unknown;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.identity.DeviceSession;
import com.fadeline.web.identity.Requests;
import com.fadeline.web.problems.DecodedPath;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;

/**
 * Remember-me service of clients. Pages that refresh themselves do not sign in by it, so
 * an unattended screen stays signed out; the page for signing in does not either.
 */
public class RememberedSignIn extends AbstractRememberMeServices {

	/** Form field by which a client chooses to stay signed in. */
	public static final String FIELD = "remember";

	private static final int KEY_BYTES = 32;

	private final RememberedDevices devices;

	private final DeviceRecord record;

	/**
	 * @param cookie its name
	 */
	public RememberedSignIn(String cookie, RememberedDevices devices, Accounts accounts, DeviceRecord record) {
		super(randomKey(),
				(name) -> accounts.find(name).orElseThrow(() -> UsernameNotFoundException.fromUsername(name)));
		this.devices = devices;
		this.record = record;
		setParameter(FIELD);
		setCookieName(cookie);
		setCookieCustomizer((made) -> customize(made, cookie.startsWith("__Host-")));
		if (cookie.startsWith("__")) {
			setUseSecureCookie(true);
		}
	}

	/**
	 * The key is not stored: authentications by it are in the sessions of this process.
	 */
	private static String randomKey() {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		return HexFormat.of().formatHex(key);
	}

	private static void customize(Cookie cookie, boolean ofHost) {
		cookie.setHttpOnly(true);
		cookie.setAttribute("SameSite", "Lax");
		if (ofHost) {
			cookie.setPath("/");
		}
	}

	/**
	 * Adds it to a chain. A client who stays signed in is refused (403) like any other,
	 * and not led to the page for signing in.
	 */
	public void addTo(HttpSecurity http) {
		http.rememberMe((remembered) -> remembered.rememberMeServices(this).key(getKey()));
		http.exceptionHandling(
				(failures) -> failures.withObjectPostProcessor(new ObjectPostProcessor<ExceptionTranslationFilter>() {

					@Override
					public <F extends ExceptionTranslationFilter> F postProcess(F filter) {
						filter.setAuthenticationTrustResolver(new AuthenticationTrustResolverImpl() {

							@Override
							public boolean isRememberMe(@Nullable Authentication authentication) {
								return false;
							}

						});
						return filter;
					}

				}));
	}

	/** Returns whether the browser has the token of a device, whether valid or not. */
	public boolean isPresented(HttpServletRequest request) {
		return super.extractRememberMeCookie(request) != null;
	}

	@Override
	protected @Nullable String extractRememberMeCookie(HttpServletRequest request) {
		boolean byPerson = Requests.wantsPage(request) && !Requests.isAskedAgain(request)
				&& !DecodedPath.of(request).startsWith("/sign-in");
		return byPerson ? super.extractRememberMeCookie(request) : null;
	}

	@Override
	protected UserDetails processAutoLoginCookie(String[] tokens, HttpServletRequest request,
			HttpServletResponse response) {
		DeviceToken presented = DeviceToken.of(tokens)
			.orElseThrow(() -> new InvalidCookieException("There is no token in the cookie"));
		return switch (this.devices.use(presented.device(), presented.value())) {
			case Accepted accepted -> {
				set(accepted.next(), request, response);
				yield signedIn(accepted.loginName(), presented.device(), request);
			}
			case AcceptedAgain accepted -> signedIn(accepted.loginName(), presented.device(), request);
			case Ended ended -> {
				record(Kind.DEVICE_REFUSED, ended.owner(), request);
				throw new InvalidCookieException("The token was used before");
			}
			case Unknown unknown -> throw new InvalidCookieException("The device is not remembered");
		};
	}

	private UserDetails signedIn(String loginName, UUID device, HttpServletRequest request) {
		UserDetails account = getUserDetailsService().loadUserByUsername(loginName);
		DeviceSession.tie(request, device);
		return account;
	}

	/**
	 * Ends the device of this browser first if somebody else has signed in, or it is to
	 * be remembered again.
	 */
	@Override
	public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) {
		boolean again = rememberMeRequested(request, getParameter());
		presented(request).ifPresent((token) -> {
			if (again || !isOf(who, token.device())) {
				forget(token, request);
				cancelCookie(request, response);
			}
		});
		super.loginSuccess(request, response, who);
	}

	private boolean isOf(Authentication who, UUID device) {
		return client(who).stream()
			.flatMap((account) -> this.devices.of(account.requester().userId()).stream())
			.anyMatch((known) -> known.id().equals(device));
	}

	@Override
	protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) {
		client(who).ifPresent((account) -> {
			Requester client = account.requester();
			Issued issued = this.devices.remember(client.userId(),
					DeviceLabel.of(request.getHeader(HttpHeaders.USER_AGENT)));
			DeviceSession.tie(request, issued.device());
			set(issued, request, response);
			this.record.add(Kind.DEVICE_REMEMBERED, client.userId(), client.clientId(), request.getRemoteAddr());
		});
	}

	/** Does nothing: a link that is refused leaves the device as it was. */
	@Override
	public void loginFail(HttpServletRequest request, HttpServletResponse response) {
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		presented(request).ifPresent((token) -> forget(token, request));
		super.logout(request, response, authentication);
	}

	private void forget(DeviceToken token, HttpServletRequest request) {
		this.devices.forget(token.device(), token.value())
			.ifPresent((owner) -> record(Kind.DEVICE_ENDED, owner, request));
	}

	private void record(Kind kind, Owner owner, HttpServletRequest request) {
		this.record.add(kind, owner.account(), owner.client(), request.getRemoteAddr());
	}

	private Optional<DeviceToken> presented(HttpServletRequest request) {
		String cookie = super.extractRememberMeCookie(request);
		try {
			return (cookie == null) ? Optional.empty() : DeviceToken.of(decodeCookie(cookie));
		}
		catch (InvalidCookieException ex) {
			return Optional.empty();
		}
	}

	private void set(Issued issued, HttpServletRequest request, HttpServletResponse response) {
		setCookie(new String[] { issued.device().toString(), issued.token() }, seconds(issued.rest()), request,
				response);
	}

	/** Has the same attributes as the cookie has, without which browsers keep it. */
	@Override
	protected void cancelCookie(HttpServletRequest request, HttpServletResponse response) {
		if (isPresented(request)) {
			setCookie(new String[] { "ended" }, 0, request, response);
		}
	}

	private static int seconds(Duration rest) {
		return Math.toIntExact(rest.toSeconds());
	}

	private static Optional<Account> client(Authentication who) {
		return (who.getPrincipal() instanceof Account account && account.requester().role() == Role.CLIENT)
				? Optional.of(account) : Optional.empty();
	}

}
