package com.fadeline.web.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fadeline.administration.accounts.SignedIn;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Registry of the sessions of this process. It keeps no more of them than it is set to,
 * so that neither an account nor a stranger fills the memory.
 */
public class OpenSessions implements HttpSessionListener, SessionAuthenticationStrategy {

	private static final String NOBODY = "";

	private static final int SECONDS_A_MINUTE = 60;

	private final SessionProperties limits;

	/** Users by session, in the order in which the sessions began. */
	private final Map<HttpSession, String> users = new LinkedHashMap<>();

	public OpenSessions(SessionProperties limits) {
		this.limits = limits;
	}

	@Override
	public void sessionCreated(HttpSessionEvent event) {
		HttpSession session = event.getSession();
		session.setMaxInactiveInterval(Math.toIntExact(this.limits.wayToSignIn().toSeconds()));
		begun(session, NOBODY).forEach(OpenSessions::end);
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent event) {
		synchronized (this.users) {
			this.users.remove(event.getSession());
		}
	}

	/** Registers the session, which from now on has the idle time of the application. */
	@Override
	public void onAuthentication(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession();
		session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * SECONDS_A_MINUTE);
		begun(session, userOf(authentication)).forEach(OpenSessions::end);
	}

	/** Returns whether a session has neither ended nor been ended. */
	boolean isOpen(HttpSession session) {
		synchronized (this.users) {
			return this.users.containsKey(session);
		}
	}

	private List<HttpSession> begun(HttpSession session, String user) {
		synchronized (this.users) {
			this.users.remove(session);
			this.users.put(session, user);
			List<HttpSession> tooMany = user.equals(NOBODY) ? first(user::equals, this.limits.beforeSignIn())
					: first(user::equals, this.limits.ofAccount());
			if (tooMany.isEmpty()) {
				tooMany = first((of) -> !of.equals(NOBODY), this.limits.most());
			}
			tooMany.forEach(this.users::remove);
			return tooMany;
		}
	}

	/** Returns the oldest sessions of the selected users, as many as exceed the limit. */
	private List<HttpSession> first(Predicate<String> who, int most) {
		List<HttpSession> sessions = this.users.entrySet()
			.stream()
			.filter((entry) -> who.test(entry.getValue()))
			.map(Map.Entry::getKey)
			.toList();
		return sessions.subList(0, Math.max(0, sessions.size() - most));
	}

	private static String userOf(Authentication authentication) {
		return (authentication.getPrincipal() instanceof SignedIn who) ? who.requester().userId()
				: authentication.getName();
	}

	private static void end(HttpSession session) {
		try {
			session.invalidate();
		}
		catch (IllegalStateException ex) {
			// It has already expired.
		}
	}

}
