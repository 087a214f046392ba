package com.fadeline.administration.accounts;

import java.util.List;

import com.fadeline.api.Requester;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Factory of Spring Security authorities from roles. */
public final class Authorities {

	private Authorities() {
	}

	public static List<GrantedAuthority> of(Requester requester) {
		return List.of(new SimpleGrantedAuthority("ROLE_" + requester.role()));
	}

}
