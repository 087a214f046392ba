package com.fadeline.command.client;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

import com.fadeline.api.Refusal;
import com.fadeline.api.id.ClientId;

/**
 * Adapter of {@link Clients} and {@link OtherClients} that loads the aggregate; its lock
 * is held until the requesting command ends. A duplicate is locked before the client that
 * stands for the person.
 */
class LoadedClients implements Clients, OtherClients {

	private final Supplier<Repository<Client>> repository;

	LoadedClients(Supplier<Repository<Client>> repository) {
		this.repository = repository;
	}

	@Override
	public Optional<RegisteredClient> find(ClientId clientId) {
		Optional<RegisteredClient> own = read(clientId, Client::known);
		Optional<ClientId> into = own.flatMap((known) -> read(clientId, Client::mergedInto));
		return into.isEmpty() ? own : into.flatMap((other) -> read(other, Client::known))
			.map((person) -> person.restrictedWith(own.orElseThrow()));
	}

	private <R> Optional<R> read(ClientId client, Function<Client, Optional<R>> reading) {
		try {
			return this.repository.get().load(client.toString()).invoke(reading);
		}
		catch (AggregateNotFoundException ex) {
			return Optional.empty();
		}
	}

	@Override
	public <R> R change(ClientId client, Function<Client, R> change) {
		try {
			return this.repository.get().load(client.toString()).invoke(change);
		}
		catch (AggregateNotFoundException ex) {
			throw Refusal.unknown(client);
		}
	}

}
