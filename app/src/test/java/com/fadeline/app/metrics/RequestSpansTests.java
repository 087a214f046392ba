package com.fadeline.app.metrics;

import java.util.ArrayList;
import java.util.List;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;

import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import com.fadeline.testing.CollectedSpans;

import static org.assertj.core.api.Assertions.assertThat;

class RequestSpansTests {

	private static final String ID = "01a22786-b33f-7750-96ad-ed04a9626761";

	private final List<SpanData> spans = new ArrayList<>();

	@Test
	void a_span_states_the_pattern_of_a_path_and_the_kind_of_a_failure_and_of_whom_it_is_not() {
		Tracer source = CollectedSpans.source(this.spans);
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig()
			.observationHandler(new RequestSpans(CollectedSpans.tracer(source),
					new OtelPropagator(ContextPropagators.noop(), source)));
		ServerRequestObservationContext request = new ServerRequestObservationContext(
				new MockHttpServletRequest("GET", "/api/clients/" + ID), new MockHttpServletResponse());
		request.setPathPattern("/api/clients/{client}");
		Observation observation = ServerHttpObservationDocumentation.HTTP_SERVLET_SERVER_REQUESTS
			.observation(null, new DefaultServerRequestObservationConvention(), () -> request, observations)
			.start();
		observation.error(new IllegalStateException("Ada Byron has a course"));
		observation.stop();

		assertThat(this.spans).singleElement().satisfies((span) -> {
			assertThat(span.getAttributes().get(AttributeKey.stringKey("uri"))).isEqualTo("/api/clients/{client}");
			assertThat(span.getAttributes().get(AttributeKey.stringKey("error"))).isEqualTo("IllegalStateException");
			assertThat(span.getEvents()).isEmpty();
		}).asString().doesNotContain(ID, "Ada");
	}

}
