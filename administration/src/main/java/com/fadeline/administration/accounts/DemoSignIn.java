package com.fadeline.administration.accounts;

import java.util.List;

import com.fadeline.api.Role;

/**
 * Configuration of the public demo accounts; a service with real clients has none.
 *
 * @param password of all of them
 */
public record DemoSignIn(List<Guest> guests, String password) {

	public DemoSignIn {
		guests = List.copyOf(guests);
	}

	/** Demo account of a role. */
	public record Guest(String loginName, String displayName, Role role) {
	}

}
