package com.fadeline.app;

import java.util.List;
import java.util.Set;

import com.fadeline.administration.accounts.Account;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The administrator that the application makes for tests. */
public final class TestAdmin {

	/** Name and password as curl takes them. */
	public static final String CREDENTIALS = "admin:a password for tests";

	/** The setting that gives the password. */
	public static final String SETTING = "fadeline.admin.password=" + CREDENTIALS.substring("admin:".length());

	/** The Authorization header. */
	public static final String HEADER = "Basic "
			+ HttpHeaders.encodeBasicAuth("admin", CREDENTIALS.substring("admin:".length()), null);

	private TestAdmin() {
	}

	/** As whom a thread is signed in that serves no request. */
	public static Authentication signedIn() {
		Requester requester = new Requester("test", Role.ADMIN, Set.of(), null);
		return UsernamePasswordAuthenticationToken
			.authenticated(new Account(requester, "test", "Test", null, true, null, null, false), null, List.of());
	}

}
