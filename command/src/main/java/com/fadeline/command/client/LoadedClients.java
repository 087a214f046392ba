package com.fadeline.command.client;

import java.util.Optional;
import java.util.function.Supplier;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

import com.fadeline.api.id.ClientId;

/**
 * Adapter of {@link Clients} that loads the aggregate; its lock is held until the
 * requesting command ends.
 */
class LoadedClients implements Clients {

	private final Supplier<Repository<Client>> repository;

	LoadedClients(Supplier<Repository<Client>> repository) {
		this.repository = repository;
	}

	@Override
	public Optional<RegisteredClient> find(ClientId clientId) {
		try {
			return this.repository.get().load(clientId.toString()).invoke(Client::known);
		}
		catch (AggregateNotFoundException ex) {
			return Optional.empty();
		}
	}

}
