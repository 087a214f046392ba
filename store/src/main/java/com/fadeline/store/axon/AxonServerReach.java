package com.fadeline.store.axon;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.axoniq.axonserver.connector.AxonServerConnection;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Check at the start that Axon Server answers in time; the start fails if it does not.
 * Without it a process would run that can neither store nor query anything, and only its
 * users would notice.
 */
@Component
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
final class AxonServerReach implements SmartInitializingSingleton {

	private static final long MILLIS_BETWEEN_LOOKS = 50;

	private final AxonServerConnectionManager connections;

	private final String servers;

	private final Duration limit;

	AxonServerReach(AxonServerConnectionManager connections, AxonServerConfiguration configuration,
			AxonProperties settings) {
		this.connections = connections;
		this.servers = configuration.getServers();
		this.limit = settings.serverLimit();
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!reached()) {
			this.connections.shutdown();
			throw new UnreachableException(
					"Axon Server cannot be reached at %s (waited %d s); start it, or set axon.axonserver.servers to where it is"
						.formatted(this.servers, this.limit.toSeconds()));
		}
	}

	private boolean reached() {
		AxonServerConnection connection = this.connections.getConnection();
		long started = System.nanoTime();
		try {
			while (!connection.isConnected()) {
				if (System.nanoTime() - started > this.limit.toNanos()) {
					return false;
				}
				TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
			}
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Exception for an Axon Server that did not answer. */
	static final class UnreachableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnreachableException(String message) {
			super(message);
		}

	}

}
