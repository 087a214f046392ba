package com.fadeline.web.signin;

import java.net.URI;

import jakarta.servlet.SessionCookieConfig;
import org.jspecify.annotations.Nullable;

/**
 * What our cookies are called. Where people come by https alone, the names make browsers
 * take them from there alone, and from no other host of the domain.
 *
 * @param prefix what all begin with
 */
record CookieNames(String prefix) {

	private static final String HOST = "__Host-";

	/** For where the application has a path, which cookies are kept to. */
	private static final String SECURE = "__Secure-";

	/**
	 * @param publicUrl where people come; null where it is not known
	 */
	static CookieNames at(@Nullable URI publicUrl) {
		if (publicUrl == null || !"https".equals(publicUrl.getScheme())) {
			return new CookieNames("");
		}
		String path = publicUrl.getPath();
		return new CookieNames((path == null || path.isEmpty() || path.equals("/")) ? HOST : SECURE);
	}

	String session() {
		return this.prefix + "JSESSIONID";
	}

	String token() {
		return this.prefix + "XSRF-TOKEN";
	}

	String wish() {
		return this.prefix + "wish";
	}

	String challenge() {
		return this.prefix + "passkey";
	}

	/** Leaves the session's cookie as it is where nothing is known. */
	void nameSession(SessionCookieConfig cookie) {
		if (!this.prefix.isEmpty()) {
			cookie.setName(session());
			cookie.setSecure(true);
			cookie.setPath("/");
		}
	}

}
