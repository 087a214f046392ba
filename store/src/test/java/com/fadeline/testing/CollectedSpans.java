package com.fadeline.testing;

import java.util.Collection;
import java.util.List;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Keeps the spans of a test in a list, in the order in which they ended. */
public record CollectedSpans(List<SpanData> spans) implements SpanExporter {

	/** A tracer that adds what it made to a list. */
	public static Tracer tracer(List<SpanData> spans) {
		return tracer(source(spans));
	}

	/** A tracer above one of OpenTelemetry. */
	public static Tracer tracer(io.opentelemetry.api.trace.Tracer source) {
		return new OtelTracer(source, new OtelCurrentTraceContext(), (event) -> {
		});
	}

	/** The tracer of OpenTelemetry below it. */
	public static io.opentelemetry.api.trace.Tracer source(List<SpanData> spans) {
		return SdkTracerProvider.builder()
			.addSpanProcessor(SimpleSpanProcessor.create(new CollectedSpans(spans)))
			.build()
			.get("tests");
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> ended) {
		this.spans.addAll(ended);
		return CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode flush() {
		return CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode shutdown() {
		return CompletableResultCode.ofSuccess();
	}

}
