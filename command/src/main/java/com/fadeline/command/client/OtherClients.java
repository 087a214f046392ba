package com.fadeline.command.client;

import java.util.function.Function;

import com.fadeline.api.id.ClientId;

/** Port for commands that change two clients, whose events are stored together. */
interface OtherClients {

	/**
	 * Runs on another client, under its lock.
	 * @throws org.axonframework.commandhandling.CommandExecutionException with
	 * {@link com.fadeline.api.Rejection.NotFound} if there is none
	 */
	<R> R change(ClientId client, Function<Client, R> change);

}
