package com.fadeline.store.axon;

import java.util.Optional;
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
import com.fadeline.api.UnreadableEventException;

/**
 * Interceptor that reports a message as failed for good where it needs an event that
 * cannot be read, whatever wraps that failure on its way.
 */
final class DamageInterceptor implements MessageHandlerInterceptor<Message<?>> {

	@Override
	public Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		try {
			return chain.proceed();
		}
		catch (HandlerExecutionException ex) {
			throw ex;
		}
		catch (Exception ex) {
			Rejection damage = damage(ex).orElseThrow(() -> ex);
			throw (unit.getMessage() instanceof QueryMessage<?, ?>)
					? new QueryExecutionException(damage.message(), ex, damage)
					: new CommandExecutionException(damage.message(), ex, damage);
		}
	}

	private static Optional<Rejection> damage(Throwable failure) {
		return Stream.<Throwable>iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.filter(UnreadableEventException.class::isInstance)
			.<Rejection>map((unreadable) -> new Rejection.Damaged(
					"Nothing was stored: an earlier entry of this record cannot be read. Sending it again does not help; ask an administrator. (%s)"
						.formatted(unreadable.getMessage())))
			.findFirst();
	}

}
