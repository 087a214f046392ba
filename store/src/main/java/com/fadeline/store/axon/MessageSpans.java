package com.fadeline.store.axon;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Interceptor that makes each handled command and query a span of the trace of the
 * request that sent it, up to the end of its unit of work, so that the span includes an
 * append. It records kinds alone, never ids or contents.
 */
final class MessageSpans implements MessageHandlerInterceptor<Message<?>> {

	private final Tracer tracer;

	MessageSpans(Tracer tracer) {
		this.tracer = tracer;
	}

	@Override
	public Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		Message<?> message = unit.getMessage();
		Span span = this.tracer.nextSpan()
			.name(((message instanceof CommandMessage<?>) ? "command " : "query ")
					+ message.getPayloadType().getSimpleName())
			.start();
		unit.onRollback((ended) -> span.tag("error", ended.getExecutionResult().isExceptionResult()
				? ended.getExecutionResult().getExceptionResult().getClass().getSimpleName() : "rolled back"));
		unit.onCleanup((ended) -> span.end());
		try (Tracer.SpanInScope scope = this.tracer.withSpan(span)) {
			return chain.proceed();
		}
	}

}
