package com.fadeline.web.problems;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.api.Rejection;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonException;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;

/**
 * Translator of failed messages to rejections: our own by their details, those of Axon
 * and Axon Server by exception type and error code.
 */
public final class MessageFailures {

	// Axon Server's answer to a second first event of an aggregate.
	private static final String DOUBLE_SEQUENCE = "AXONIQ-2000";

	// The connection to Axon Server, or from it to a handler, is lost.
	private static final Pattern UNREACHABLE = Pattern.compile("AXONIQ-(2100|3001|4003|5002)");

	private MessageFailures() {
	}

	/** Returns the rejection; empty if the failure is a fault of the service. */
	public static Optional<Rejection> rejection(Throwable failure) {
		return causes(failure).flatMap((cause) -> read(cause).stream()).findFirst();
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause).limit(20);
	}

	private static Optional<Rejection> read(Throwable cause) {
		return switch (cause) {
			case HandlerExecutionException executed when executed.getDetails()
				.orElse(null) instanceof Rejection rejection -> Optional.of(rejection);
			case AggregateStreamCreationException created -> Optional.of(overtaken());
			case ConcurrencyException changed -> Optional.of(overtaken());
			case AggregateNotFoundException missing -> Optional
				.of(new Rejection.NotFound("There is nothing with id %s".formatted(missing.getAggregateIdentifier())));
			case NoHandlerForCommandException nobody -> Optional.of(absent("command"));
			case NoHandlerForQueryException nobody -> Optional.of(absent("query"));
			case TimeoutException late ->
				Optional.of(new Rejection.Unconfirmed("No answer in time; send the same request again", 1));
			case HandlerExecutionException fault -> byMessage(fault);
			case RemoteHandlingException fault -> byMessage(fault);
			case AxonNonTransientException fault -> byMessage(fault);
			case MessageHandlerInvocationException fault -> byMessage(fault);
			case AxonException broken ->
				Optional.of(unconfirmed("The connection to the process that answers is broken"));
			default -> byMessage(cause);
		};
	}

	private static Optional<Rejection> byMessage(Throwable cause) {
		String message = String.valueOf(cause.getMessage());
		if (message.contains(DOUBLE_SEQUENCE)) {
			return Optional.of(overtaken());
		}
		return UNREACHABLE.matcher(message).find() ? Optional.of(unconfirmed("Axon Server cannot be reached"))
				: Optional.empty();
	}

	private static Rejection unconfirmed(String what) {
		return new Rejection.Unconfirmed(what + "; send the same request again", 5);
	}

	private static Rejection overtaken() {
		return new Rejection.Conflict("The same record was changed at the same moment; load it again and repeat",
				List.of());
	}

	private static Rejection absent(String role) {
		return new Rejection.Unavailable("No process with the role '%s' is there to answer".formatted(role), 5);
	}

}
