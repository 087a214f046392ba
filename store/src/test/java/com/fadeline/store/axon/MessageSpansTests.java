package com.fadeline.store.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.id.ClientId;
import com.fadeline.testing.CollectedSpans;

import static org.assertj.core.api.Assertions.assertThat;

class MessageSpansTests {

	private final EraseClient command = new EraseClient(new ClientId(UUID.randomUUID()));

	private final List<SpanData> spans = new ArrayList<>();

	private final Tracer tracer = CollectedSpans.tracer(this.spans);

	private final SimpleCommandBus commands = SimpleCommandBus.builder().build();

	@BeforeEach
	void setUp() {
		this.commands.registerHandlerInterceptor(new MessageSpans(this.tracer));
	}

	@Test
	void a_command_is_a_part_of_the_trace_of_who_sent_it_and_ends_after_its_commit() {
		List<Integer> endedAtCommit = new ArrayList<>();
		this.commands.subscribe(EraseClient.class.getName(), (message) -> {
			CurrentUnitOfWork.get().onCommit((unit) -> endedAtCommit.add(this.spans.size()));
			return null;
		});
		Span request = this.tracer.nextSpan().name("POST").start();
		try (Tracer.SpanInScope scope = this.tracer.withSpan(request)) {
			this.commands.dispatch(new GenericCommandMessage<>(this.command));
		}
		request.end();

		assertThat(endedAtCommit).containsExactly(0);
		assertThat(this.spans).extracting(SpanData::getName).containsExactly("command EraseClient", "POST");
		assertThat(this.spans.getFirst().getParentSpanId()).isEqualTo(request.context().spanId());
	}

	@Test
	void a_span_states_the_kind_of_a_failure_and_neither_its_words_nor_ids() {
		this.commands.subscribe(EraseClient.class.getName(), (message) -> {
			throw new IllegalStateException("Ada Byron has a course");
		});
		this.commands.dispatch(new GenericCommandMessage<>(this.command));

		assertThat(this.spans).singleElement()
			.satisfies((span) -> assertThat(span.getAttributes().asMap().values())
				.containsExactly("IllegalStateException"))
			.asString()
			.doesNotContain("Ada", this.command.clientId().toString());
	}

}
