package com.fadeline.app.axon;

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

	@Override
	public Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		try {
			return chain.proceed();
		}
		catch (HandlerExecutionException ex) {
			throw ex;
		}
		catch (Exception ex) {
			if (!DatabaseOutages.isOutage(ex)) {
				throw ex;
			}
			Rejection.Unavailable refusal = new Rejection.Unavailable(DatabaseOutages.MESSAGE, 1);
			throw (unit.getMessage() instanceof QueryMessage<?, ?>)
					? new QueryExecutionException(DatabaseOutages.MESSAGE, ex, refusal)
					: new CommandExecutionException(DatabaseOutages.MESSAGE, ex, refusal);
		}
	}

}
