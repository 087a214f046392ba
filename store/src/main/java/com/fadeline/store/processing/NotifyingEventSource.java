package com.fadeline.store.processing;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Event source whose streams notify their readers of new events, where those of the event
 * store do not.
 */
final class NotifyingEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

	private final StreamableMessageSource<TrackedEventMessage<?>> events;

	private final EventAvailabilityNotifier notifier;

	NotifyingEventSource(StreamableMessageSource<TrackedEventMessage<?>> events, EventAvailabilityNotifier notifier) {
		this.events = events;
		this.notifier = notifier;
	}

	@Override
	public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
		return new PromptStream(this.events.openStream(position), this.notifier);
	}

	@Override
	public @Nullable TrackingToken createTailToken() {
		return this.events.createTailToken();
	}

	@Override
	public TrackingToken createHeadToken() {
		return this.events.createHeadToken();
	}

	@Override
	public TrackingToken createTokenAt(Instant moment) {
		return this.events.createTokenAt(moment);
	}

	private static final class PromptStream implements BlockingStream<TrackedEventMessage<?>> {

		private final BlockingStream<TrackedEventMessage<?>> stream;

		private final EventAvailabilityNotifier notifier;

		private @Nullable Runnable callback;

		PromptStream(BlockingStream<TrackedEventMessage<?>> stream, EventAvailabilityNotifier notifier) {
			this.stream = stream;
			this.notifier = notifier;
		}

		@Override
		public boolean setOnAvailableCallback(Runnable callback) {
			this.callback = callback;
			this.notifier.call(callback);
			return true;
		}

		@Override
		public Optional<TrackedEventMessage<?>> peek() {
			return this.stream.peek();
		}

		@Override
		public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
			return this.stream.hasNextAvailable(timeout, unit);
		}

		@Override
		public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
			return this.stream.nextAvailable();
		}

		@Override
		public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
			this.stream.skipMessagesWithPayloadTypeOf(ignored);
		}

		@Override
		public void close() {
			if (this.callback != null) {
				this.notifier.forget(this.callback);
			}
			this.stream.close();
		}

	}

}
