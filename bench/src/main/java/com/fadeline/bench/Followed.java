package com.fadeline.bench;

import java.io.UncheckedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** Reader of a stream of server-sent events, which records when each event arrived. */
final class Followed implements AutoCloseable {

	private static final String ID = "id:";

	private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

	private final Stream<String> lines;

	Followed(Stream<String> lines) {
		this.lines = lines;
		Thread.ofPlatform().daemon().start(this::read);
	}

	private record Arrival(long sequence, long at) {
	}

	private void read() {
		try {
			this.lines.filter((line) -> line.startsWith(ID))
				.forEach((line) -> this.arrivals
					.add(new Arrival(Long.parseLong(line.substring(ID.length()).strip()), System.nanoTime())));
		}
		catch (UncheckedIOException ex) {
			// The stream was closed, which ends its lines.
			this.arrivals.add(new Arrival(Long.MAX_VALUE, System.nanoTime()));
		}
	}

	/** Waits for the view as it was when the stream began. */
	void first() throws InterruptedException {
		this.arrivals.take();
	}

	/**
	 * Waits until a sequence or a later one arrives; returns the time by
	 * {@link System#nanoTime}.
	 */
	long arrivalOf(long sequence) throws InterruptedException {
		Arrival arrival = this.arrivals.take();
		while (arrival.sequence() < sequence) {
			arrival = this.arrivals.take();
		}
		return arrival.at();
	}

	@Override
	public void close() {
		this.lines.close();
	}

}
