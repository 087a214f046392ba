package com.fadeline.app.axon;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;

import com.fadeline.api.Rejection;

/**
 * Says that a message cannot be handled now where the database could not be reached
 * before anything was stored. What becomes of an append is told by the event store.
 */
final class OutageInterceptor implements MessageHandlerInterceptor<Message<?>> {

	private static final String MESSAGE = "The database cannot be reached right now; send it again";

	@Override
	public Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		try {
			return chain.proceed();
		}
		catch (HandlerExecutionException ex) {
			throw ex;
		}
		catch (Exception ex) {
			if (!isOutage(ex)) {
				throw ex;
			}
			Rejection.Unavailable refusal = new Rejection.Unavailable(MESSAGE, 1);
			throw (unit.getMessage() instanceof QueryMessage<?, ?>) ? new QueryExecutionException(MESSAGE, ex, refusal)
					: new CommandExecutionException(MESSAGE, ex, refusal);
		}
	}

	/** Whether there was no connection, or PostgreSQL was going down or coming up. */
	static boolean isOutage(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.anyMatch((cause) -> cause instanceof SQLTransientException
					|| cause instanceof SQLException told && isOfConnection(String.valueOf(told.getSQLState())));
	}

	private static boolean isOfConnection(String state) {
		return state.startsWith("08") || state.startsWith("57P");
	}

}
