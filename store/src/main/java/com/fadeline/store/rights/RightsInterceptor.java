package com.fadeline.store.rights;

import java.util.Optional;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.Confined;
import com.fadeline.api.InWords;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.rights.Rights;
import com.fadeline.query.RecordVisibility;

/**
 * Interceptor that refuses a message that its sender has no right to, whichever handler
 * passed it on, and reduces an answer to what its sender may see. The aggregates decide
 * whose records a command may change, and compare that with the same {@link Requester}.
 */
final class RightsInterceptor implements MessageHandlerInterceptor<Message<?>> {

	private final RecordVisibility visibility;

	RightsInterceptor(RecordVisibility visibility) {
		this.visibility = visibility;
	}

	@Override
	public @Nullable Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		Message<?> message = unit.getMessage();
		Requester requester = Requester.of(message.getMetaData())
			.orElseThrow(() -> refusal(message, new Rejection.NotAllowed("Nobody is named who sends this")));
		if (!Rights.allow(requester, message.getPayload())) {
			throw refusal(message, new Rejection.NotAllowed("A %s may not send %s as it is".formatted(requester.role(),
					message.getPayloadType().getSimpleName())));
		}
		if (message.getPayload() instanceof Confined query && !requester.isFor(query)) {
			throw refusal(message, new Rejection.NotFound("There is no such clinic or client"));
		}
		@Nullable Object answer = chain.proceed();
		return (message instanceof QueryMessage<?, ?>) ? seen(answer, message, requester) : answer;
	}

	private @Nullable Object seen(@Nullable Object answer, Message<?> query, Requester requester) {
		return switch (answer) {
			case null -> null;
			case Optional<?> found -> found.map((record) -> seen(record, query, requester));
			case ClientRecord record ->
				this.visibility.of(record, requester, InWords.languageOf(query.getPayload())).orElse(null);
			case ClientRecords records -> this.visibility.of(records, requester);
			case Object other when query.getPayload() instanceof Confined -> other;
			default -> throw new IllegalStateException("%s was answered by %s, which does not say whose it is"
				.formatted(query.getPayloadType().getName(), answer.getClass().getName()));
		};
	}

	private static HandlerExecutionException refusal(Message<?> message, Rejection rejection) {
		return (message instanceof QueryMessage<?, ?>)
				? new QueryExecutionException(rejection.message(), null, rejection)
				: new CommandExecutionException(rejection.message(), null, rejection, false);
	}

}
