package com.fadeline.store.axon;

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
 * Interceptor that reports a message as not possible now where the database could not be
 * reached before anything was stored, or the table of a view is missing. The event store
 * reports the outcome of an append.
 */
final class OutageInterceptor implements MessageHandlerInterceptor<Message<?>> {

	private static final String LOST = "This view is not there: its table was lost, or is being made again. An administrator has it rebuilt";

	private static final int SECONDS_OF_REBUILD = 5;

	@Override
	public Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		try {
			return chain.proceed();
		}
		catch (HandlerExecutionException ex) {
			throw ex;
		}
		catch (Exception ex) {
			Rejection.Unavailable refusal = refusal(ex);
			throw (unit.getMessage() instanceof QueryMessage<?, ?>)
					? new QueryExecutionException(refusal.message(), ex, refusal)
					: new CommandExecutionException(refusal.message(), ex, refusal);
		}
	}

	private static Rejection.Unavailable refusal(Exception failure) throws Exception {
		if (DatabaseOutages.isOutage(failure)) {
			return new Rejection.Unavailable(DatabaseOutages.MESSAGE, 1);
		}
		if (DatabaseOutages.isOfLostTable(failure)) {
			return new Rejection.Unavailable(LOST, SECONDS_OF_REBUILD);
		}
		throw failure;
	}

}
