package com.fadeline.app.metrics;

import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.propagation.Propagator;

/**
 * Factory of the spans of requests. They have the pattern of a path and the kind of a
 * failure, where Micrometer's own have the path, which has ids in it, and the failure's
 * message.
 */
final class RequestSpans extends PropagatingReceiverTracingObservationHandler<ReceiverContext<?>> {

	RequestSpans(Tracer tracer, Propagator propagator) {
		super(tracer, propagator);
	}

	@Override
	public void onError(ReceiverContext<?> context) {
		Throwable failure = context.getError();
		if (failure != null) {
			getRequiredSpan(context).tag("error", failure.getClass().getSimpleName());
		}
	}

	@Override
	public void tagSpan(ReceiverContext<?> context, Span span) {
		context.getLowCardinalityKeyValues().forEach((tag) -> span.tag(tag.getKey(), tag.getValue()));
	}

}
