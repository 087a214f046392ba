package com.fadeline.web.rights;

import java.util.Set;

import com.fadeline.api.Role;

import org.springframework.http.HttpMethod;

/**
 * Value object of an endpoint and the roles that may call it.
 *
 * @param path with the names of its variables in braces
 */
public record HttpEndpoint(HttpMethod method, String path, Set<Role> roles) {

	String[] roleNames() {
		return this.roles.stream().map(Role::name).toArray(String[]::new);
	}

}
