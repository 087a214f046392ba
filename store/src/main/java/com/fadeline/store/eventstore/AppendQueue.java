package com.fadeline.store.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Queue of the appends that wait for the writer, in order of arrival; bounded, and closed
 * for good at the end.
 */
final class AppendQueue {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition changed = this.lock.newCondition();

	private final Deque<AppendRequest> waiting = new ArrayDeque<>();

	private final int capacity;

	private boolean closed;

	AppendQueue(int capacity) {
		this.capacity = capacity;
	}

	/** Queues a request; returns false when the queue is full or closed. */
	boolean offer(AppendRequest request) {
		this.lock.lock();
		try {
			if (this.closed || this.waiting.size() >= this.capacity) {
				return false;
			}
			this.waiting.add(request);
			this.changed.signal();
			return true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Takes waiting requests up to that many events, or the first request alone if it has
	 * more. Waits for the first one; returns none when none came in time or the queue was
	 * closed.
	 */
	List<AppendRequest> take(int maxEvents, Duration patience) throws InterruptedException {
		this.lock.lock();
		try {
			long nanos = patience.toNanos();
			while (this.waiting.isEmpty() && !this.closed && nanos > 0) {
				nanos = this.changed.awaitNanos(nanos);
			}
			return drain(maxEvents);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Takes the requests that wait now, within the same limit. */
	List<AppendRequest> drain(int maxEvents) {
		this.lock.lock();
		try {
			List<AppendRequest> group = new ArrayList<>();
			int events = 0;
			for (AppendRequest next = this.waiting.peek(); next != null; next = this.waiting.peek()) {
				if (!group.isEmpty() && events + next.events().size() > maxEvents) {
					break;
				}
				this.waiting.remove();
				if (next.claim()) {
					group.add(next);
					events += next.events().size();
				}
			}
			return group;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Accepts no more requests; those that wait can still be taken. */
	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.changed.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	int size() {
		this.lock.lock();
		try {
			return this.waiting.size();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isDrained() {
		this.lock.lock();
		try {
			return this.closed && this.waiting.isEmpty();
		}
		finally {
			this.lock.unlock();
		}
	}

}
