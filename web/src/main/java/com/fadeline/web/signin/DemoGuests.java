package com.fadeline.web.signin;

import java.util.List;

import com.fadeline.api.Role;

/**
 * As whom anybody may look around in a demo; there is none where clients are real.
 *
 * @param password that of all of them
 */
public record DemoGuests(List<Guest> guests, String password) {

	public DemoGuests {
		guests = List.copyOf(guests);
	}

	/** One account for each role. */
	public record Guest(String loginName, String displayName, Role role) {
	}

}
