package com.fadeline.store.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/** A link to PostgreSQL, on the loopback, that fails when it is told to. */
final class FaultyLink implements AutoCloseable {

	/** How the link treats the next statement that passes. */
	enum Fault {

		/** It works. */
		NONE,

		/** Both ends are cut before the server has the statement. */
		CUT_BEFORE_SERVER,

		/** Both ends are cut as soon as the server has the statement. */
		CUT_BEHIND_STATEMENT,

		/**
		 * The server works it off, then both ends are cut and the client has no answer.
		 */
		CUT_BEFORE_ANSWER,

		/** Neither end hears of the other again, and neither is told. */
		SILENCE

	}

	private final URI database;

	private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

	private final AtomicReference<Fault> next = new AtomicReference<>(Fault.NONE);

	private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

	private FaultyLink(String url) throws IOException {
		this.database = URI.create(url.substring("jdbc:".length()));
	}

	static FaultyLink to(String url) throws IOException {
		FaultyLink link = new FaultyLink(url);
		Thread.startVirtualThread(link::accept);
		return link;
	}

	/** The address of the same database behind this link. */
	String url() {
		return "jdbc:postgresql://127.0.0.1:%d%s".formatted(this.entrance.getLocalPort(), this.database.getPath());
	}

	void failNext(Fault fault) {
		this.next.set(fault);
	}

	boolean hasFailed() {
		return this.next.get() == Fault.NONE;
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				Socket client = this.entrance.accept();
				Socket server = new Socket(this.database.getHost(), this.database.getPort());
				this.sockets.add(client);
				this.sockets.add(server);
				AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
				Thread.startVirtualThread(() -> pump(client, server, () -> towardsServer(fault)));
				Thread.startVirtualThread(() -> pump(server, client, () -> towardsClient(fault)));
			}
			catch (IOException ex) {
				// The link was closed, or the server is down: then the client is not
				// answered.
			}
		}
	}

	private Treatment towardsServer(AtomicReference<Fault> current) {
		Fault fault = current.updateAndGet((old) -> (old == Fault.NONE) ? this.next.getAndSet(Fault.NONE) : old);
		return switch (fault) {
			case NONE, CUT_BEFORE_ANSWER -> Treatment.PASS;
			case CUT_BEFORE_SERVER -> Treatment.CUT;
			case CUT_BEHIND_STATEMENT -> Treatment.PASS_AND_CUT;
			case SILENCE -> Treatment.SWALLOW;
		};
	}

	private Treatment towardsClient(AtomicReference<Fault> current) {
		return switch (current.get()) {
			case NONE, CUT_BEFORE_SERVER, CUT_BEHIND_STATEMENT -> Treatment.PASS;
			case CUT_BEFORE_ANSWER -> Treatment.CUT;
			case SILENCE -> Treatment.SWALLOW;
		};
	}

	private enum Treatment {

		PASS, CUT, PASS_AND_CUT, SWALLOW

	}

	private interface Treating {

		Treatment next();

	}

	private static void pump(Socket from, Socket to, Treating treating) {
		try (from; to; InputStream input = from.getInputStream(); OutputStream output = to.getOutputStream()) {
			byte[] buffer = new byte[65536];
			for (int length = input.read(buffer); length > 0; length = input.read(buffer)) {
				Treatment treatment = treating.next();
				if (treatment == Treatment.PASS || treatment == Treatment.PASS_AND_CUT) {
					output.write(buffer, 0, length);
				}
				if (treatment == Treatment.CUT || treatment == Treatment.PASS_AND_CUT) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// One end is gone, so the other goes too.
		}
	}

	@Override
	public void close() throws IOException {
		this.entrance.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
	}

}
