package com.fadeline.web.live;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import com.fadeline.api.Versioned;
import com.fadeline.web.limits.StreamPlaces;
import com.fadeline.web.messages.Presence;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.WebProperties;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;

/**
 * Factory of responses with server-sent events. A periodic comment shows that a quiet
 * stream is alive, and detects a reader that has disconnected or lost access. Streams end
 * after a while, upon which readers reconnect by themselves, and before the server stops,
 * which would otherwise wait for them.
 */
@Component
public class LiveStreams implements SmartLifecycle {

	/** Header that keeps proxies such as nginx from buffering the stream. */
	private static final String UNBUFFERED = "X-Accel-Buffering";

	/** Pause after which a browser reconnects when its stream has ended. */
	private static final Duration RETRY = Duration.ofSeconds(1);

	private final WebProperties properties;

	private final StreamPlaces places;

	private final CurrentRequester sender;

	private final Presence presence;

	private volatile Sinks.Empty<Void> end = Sinks.empty();

	private volatile boolean running;

	LiveStreams(WebProperties properties, StreamPlaces places, CurrentRequester sender, Presence presence) {
		this.properties = properties;
		this.places = places;
		this.sender = sender;
		this.presence = presence;
	}

	/**
	 * Returns views as events of a name, each with its sequence as the id of the event.
	 */
	public <V extends Versioned> ResponseEntity<Flux<ServerSentEvent<V>>> views(String name, Supplier<Flux<V>> views) {
		return answer(() -> views.get()
			.map((view) -> ServerSentEvent.<V>builder(view).id(String.valueOf(view.sequence())).event(name).build()));
	}

	/**
	 * Returns events, which are requested only if another stream may open.
	 * @throws com.fadeline.web.limits.TooManyRequestsException if the limit of streams is
	 * reached
	 */
	<T> ResponseEntity<Flux<ServerSentEvent<T>>> answer(Supplier<Flux<ServerSentEvent<T>>> events) {
		StreamPlaces.Place place = this.places.take(this.sender.current().userId());
		try {
			return head().body(stream(events.get()).doFinally((signal) -> place.giveBack()));
		}
		catch (RuntimeException ex) {
			place.giveBack();
			throw ex;
		}
	}

	/** Returns a response builder with the headers of a stream. */
	public static ResponseEntity.BodyBuilder head() {
		return ResponseEntity.ok().header(UNBUFFERED, "no").contentType(MediaType.TEXT_EVENT_STREAM);
	}

	<T> Flux<ServerSentEvent<T>> stream(Flux<ServerSentEvent<T>> events) {
		BooleanSupplier maySee = this.presence.ofSender();
		Flux<ServerSentEvent<T>> heartbeats = Flux.interval(this.properties.heartbeat())
			.onBackpressureDrop()
			.publishOn(Schedulers.boundedElastic(), 1)
			.takeWhile((beat) -> maySee.getAsBoolean())
			.map((beat) -> ServerSentEvent.<T>builder().comment("").retry(RETRY).build());
		return Flux.merge(1, events.materialize(), heartbeats.materialize())
			.<ServerSentEvent<T>>dematerialize()
			.take(this.places.longest())
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
