package com.fadeline.command.client;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

import com.fadeline.api.id.ClientId;

/**
 * Value object of the person whom a course treats.
 *
 * @param client the client of the course
 * @param registrations all clients under which the person is registered, that one
 * included
 */
public record Person(ClientId client, Set<ClientId> registrations) {

	public Person {
		Set<ClientId> all = new LinkedHashSet<>(Set.of(client));
		all.addAll(registrations);
		registrations = Set.copyOf(all);
	}

	/** Creates somebody who is registered once. */
	public static Person of(ClientId client) {
		return new Person(client, Set.of());
	}

	/** Returns the same registration for every course of the person. */
	public ClientId key() {
		return this.registrations.stream().min(Comparator.comparing(ClientId::toString)).orElse(this.client);
	}

}
