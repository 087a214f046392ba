package com.fadeline.store.axon;

import java.time.Duration;
import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Event store of Axon with pauses between polls for new events. Without them it polls
 * after every commit, which in a burst costs more than it finds.
 */
public final class ThrottledEventStore extends EmbeddedEventStore {

	private volatile boolean pausing;

	private volatile boolean unseen;

	public ThrottledEventStore(Builder builder) {
		super(builder);
	}

	@Override
	protected void afterCommit(List<? extends EventMessage<?>> events) {
		this.unseen = true;
		if (!this.pausing) {
			notifyReaders();
		}
	}

	/** Waits that long, then returns at once if anything was stored meanwhile. */
	public void pause(Duration duration) throws InterruptedException {
		this.pausing = true;
		try {
			Thread.sleep(duration);
		}
		finally {
			this.pausing = false;
			if (this.unseen) {
				notifyReaders();
			}
		}
	}

	private void notifyReaders() {
		this.unseen = false;
		super.afterCommit(List.of());
	}

}
