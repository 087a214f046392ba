package com.fadeline.web.signin;

import java.net.URI;

import jakarta.servlet.SessionCookieConfig;
import org.jspecify.annotations.Nullable;

/**
 * Names of the cookies. If the service is reached by https alone, their prefix makes
 * browsers accept them over https only, and from no other host of the domain.
 *
 * @param prefix of all names
 */
record CookieNames(String prefix) {

	private static final String HOST = "__Host-";

	/**
	 * Prefix for an application with a context path, to which the cookies are confined.
	 */
	private static final String SECURE = "__Secure-";

	/**
	 * @param publicUrl address of the service; null if it is not configured
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

	String device() {
		return this.prefix + "device";
	}

	String challenge() {
		return this.prefix + "passkey";
	}

	/** Sets the name of the session cookie; leaves it unchanged if there is no prefix. */
	void nameSession(SessionCookieConfig cookie) {
		if (!this.prefix.isEmpty()) {
			cookie.setName(session());
			cookie.setSecure(true);
			cookie.setPath("/");
		}
	}

}
