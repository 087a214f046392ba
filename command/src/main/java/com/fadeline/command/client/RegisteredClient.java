package com.fadeline.command.client;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Value object of the client's data that a course uses.
 *
 * @param restricted whether nothing may be added, since the client is to be erased
 * @param registrations the clients under which the same person is registered; none for
 * somebody who is registered once
 */
public record RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate, boolean restricted,
		Set<ClientId> registrations) {

	public RegisteredClient {
		registrations = Set.copyOf(registrations);
	}

	public RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate) {
		this(clinicId, birthDate, false);
	}

	public RegisteredClient(ClinicId clinicId, @Nullable LocalDate birthDate, boolean restricted) {
		this(clinicId, birthDate, restricted, Set.of());
	}

	/** Returns the same, restricted if this or that registration of the person is. */
	RegisteredClient restrictedWith(RegisteredClient other) {
		return new RegisteredClient(this.clinicId, this.birthDate, this.restricted || other.restricted,
				this.registrations);
	}

	/** Returns the person that is registered under this id and maybe others. */
	public Person person(ClientId client) {
		return new Person(client, this.registrations);
	}

}
