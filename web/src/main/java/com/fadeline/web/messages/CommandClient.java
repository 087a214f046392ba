package com.fadeline.web.messages;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fadeline.api.Command;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Client of the command bus, which waits for receipts. */
public class CommandClient {

	private final CommandGateway gateway;

	private final RequestMetaData origin;

	private final Duration limit;

	CommandClient(CommandGateway gateway, RequestMetaData origin, Duration limit) {
		this.gateway = gateway;
		this.origin = origin;
		this.limit = limit;
	}

	/** Sends a command, whatever the state of the aggregate. */
	public Receipt send(Command command) {
		return send(command, Precondition.NONE);
	}

	/**
	 * Sends a command that is accepted only if the aggregate has not changed since its
	 * sender read it.
	 * @throws CommandExecutionException if it was rejected, with a {@link Rejection} as
	 * its details, or if no answer came in time
	 */
	public Receipt send(Command command, Precondition precondition) {
		return answered(command, precondition);
	}

	/** Queries an aggregate for what no view contains; nothing changes. */
	public <R> R ask(Command question, Class<R> answer) {
		return answer.cast(this.<Object>answered(question, Precondition.NONE));
	}

	/** Sends a command that has an answer of its own. */
	public <R> R send(Command command, Precondition precondition, Class<R> answer) {
		return answer.cast(this.<Object>answered(command, precondition));
	}

	private <R> R answered(Command command, Precondition precondition) {
		CompletableFuture<R> answer = this.gateway.send(command, precondition.addTo(this.origin.metaData()));
		try {
			return answer.get(this.limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw FailureCauses.unwrapped(ex);
		}
		catch (TimeoutException ex) {
			throw unconfirmed("No answer within %d s; send the same command again".formatted(this.limit.toSeconds()),
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unconfirmed("The service is stopping; send the same command again", ex);
		}
	}

	private static CommandExecutionException unconfirmed(String message, Exception cause) {
		return new CommandExecutionException(message, cause, new Rejection.Unconfirmed(message, 1));
	}

}
