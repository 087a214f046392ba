package com.fadeline.web.progress;

import com.fadeline.api.Versioned;
import com.fadeline.web.messages.WebProperties;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/**
 * Turns views into server-sent events. A comment now and then shows a quiet stream to be
 * alive, and finds out when its reader has gone. All streams end before the server does,
 * which would otherwise wait for them.
 */
@Component
class EventStreams implements SmartLifecycle {

	private final WebProperties properties;

	private volatile Sinks.Empty<Void> end = Sinks.empty();

	private volatile boolean running;

	EventStreams(WebProperties properties) {
		this.properties = properties;
	}

	<V extends Versioned> Flux<ServerSentEvent<V>> stream(String name, Flux<V> views) {
		Flux<ServerSentEvent<V>> events = views
			.map((view) -> ServerSentEvent.<V>builder(view).id(String.valueOf(view.sequence())).event(name).build());
		Flux<ServerSentEvent<V>> heartbeats = Flux.interval(this.properties.heartbeat())
			.onBackpressureDrop()
			.map((beat) -> ServerSentEvent.<V>builder().comment("").build());
		return Flux.merge(1, events.materialize(), heartbeats.materialize())
			.<ServerSentEvent<V>>dematerialize()
			.takeUntilOther(this.end.asMono());
	}

	@Override
	public void start() {
		this.end = Sinks.empty();
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		this.end.tryEmitEmpty();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
