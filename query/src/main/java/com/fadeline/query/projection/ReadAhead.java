package com.fadeline.query.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fadeline.api.UnreadableEventException;

/** Reader of pages of events that prefetches some while earlier ones are processed. */
final class ReadAhead {

	private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);

	/** Number of events of one page. */
	private static final int PAGE = 5_000;

	private static final int PAGES_AHEAD = 3;

	private final EventLog events;

	private final Predicate<EventMessage<?>> wanted;

	private final Executor executor;

	private final Deque<CompletableFuture<EventLog.Page>> ahead = new ArrayDeque<>();

	/**
	 * @param wanted the events to deserialise here
	 */
	ReadAhead(EventLog events, @Nullable TrackingToken after, Predicate<EventMessage<?>> wanted, Executor executor) {
		this.events = events;
		this.wanted = wanted;
		this.executor = executor;
		this.ahead.add(CompletableFuture.supplyAsync(() -> read(after), executor));
	}

	/** Returns the next page; one without a position is the last. */
	EventLog.Page next() {
		while (this.ahead.size() <= PAGES_AHEAD) {
			this.ahead.add(this.ahead.getLast().thenApplyAsync(this::following, this.executor));
		}
		try {
			return this.ahead.removeFirst().join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
	}

	private EventLog.Page following(EventLog.Page page) {
		return (page.position() == null) ? page : read(page.position());
	}

	private EventLog.Page read(@Nullable TrackingToken after) {
		EventLog.Page page = this.events.read(after, PAGE);
		page.events().stream().filter(this.wanted).forEach(ReadAhead::deserialise);
		return page;
	}

	/**
	 * An event that cannot be read fails again when it is folded, which reports its
	 * aggregate.
	 */
	private static void deserialise(EventMessage<?> event) {
		try {
			event.getPayload();
		}
		catch (UnreadableEventException ex) {
			log.debug("{} cannot be read", event.getIdentifier(), ex);
		}
	}

}
