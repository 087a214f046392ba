package com.fadeline.web.live;

import com.fadeline.api.Versioned;
import com.fadeline.web.messages.WebProperties;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/**
 * Answers with server-sent events. A comment now and then shows a quiet stream to be
 * alive, and finds out when its reader has gone. All streams end before the server does,
 * which would otherwise wait for them.
 */
@Component
public class EventStreams implements SmartLifecycle {

	private final WebProperties properties;

	private volatile Sinks.Empty<Void> end = Sinks.empty();

	private volatile boolean running;

	EventStreams(WebProperties properties) {
		this.properties = properties;
	}

	/** Views as events of a name, each with its sequence as the event's id. */
	public <V extends Versioned> ResponseEntity<Flux<ServerSentEvent<V>>> views(String name, Flux<V> views) {
		return answer(views
			.map((view) -> ServerSentEvent.<V>builder(view).id(String.valueOf(view.sequence())).event(name).build()));
	}

	<T> ResponseEntity<Flux<ServerSentEvent<T>>> answer(Flux<ServerSentEvent<T>> events) {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.TEXT_EVENT_STREAM)
			.body(stream(events));
	}

	<T> Flux<ServerSentEvent<T>> stream(Flux<ServerSentEvent<T>> events) {
		Flux<ServerSentEvent<T>> heartbeats = Flux.interval(this.properties.heartbeat())
			.onBackpressureDrop()
			.map((beat) -> ServerSentEvent.<T>builder().comment("").build());
		return Flux.merge(1, events.materialize(), heartbeats.materialize())
			.<ServerSentEvent<T>>dematerialize()
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
