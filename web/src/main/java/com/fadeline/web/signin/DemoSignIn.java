package com.fadeline.web.signin;

import java.util.List;

import com.fadeline.api.Role;

/**
 * Accounts anyone may sign in with in a demo; there are none where clients are real.
 *
 * @param password that of all of them
 */
public record DemoSignIn(List<Guest> guests, String password) {

	public DemoSignIn {
		guests = List.copyOf(guests);
	}

	/** One account for each role. */
	public record Guest(String loginName, String displayName, Role role) {
	}

}
