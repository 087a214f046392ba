package com.fadeline.app.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fadeline.api.id.ClientId;
import com.fadeline.app.Fadeline;
import com.fadeline.app.axonserver.ForeignEvents;
import com.fadeline.store.postgres.TestPostgres;
import com.fadeline.testing.NeedsAxonServer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a query process reports and does when a real Axon Server is out of reach for a
 * while, as it is during its restart.
 */
@NeedsAxonServer
class LostAxonServerTests {

	private final TestPostgres.Database database = TestPostgres.migratedDatabase();

	@Test
	void health_is_bad_while_axon_server_is_lost_and_good_once_it_is_back_and_events_are_followed_again()
			throws Exception {
		try (Relay relay = new Relay(); ConfigurableApplicationContext process = start(relay.port())) {
			await().untilAsserted(() -> assertThat(health(process)).isEqualTo(Status.UP));

			relay.cut();
			await().untilAsserted(() -> assertThat(health(process)).isEqualTo(Status.DOWN));
			relay.open();

			await().untilAsserted(() -> assertThat(health(process)).isEqualTo(Status.UP));
			CourseStory story = CourseStory.of(new ClientId(UUID.randomUUID()), 1);
			process.getBean(EventStore.class).publish(story.messages());
			await().untilAsserted(() -> assertThat(process.getBean(JdbcClient.class)
				.sql("select sequence from read_model.progress where id = ?")
				.param(story.id().value())
				.query(Long.class)
				.list()).containsExactly(3L));
		}
	}

	private static Status health(ConfigurableApplicationContext process) {
		return process.getBean("axonServerHealthIndicator", HealthIndicator.class).health().getStatus();
	}

	private ConfigurableApplicationContext start(int axonServer) {
		return new SpringApplicationBuilder(Fadeline.class, ForeignEvents.class).web(WebApplicationType.NONE)
			.run("--fadeline.data=target/test-data", "--fadeline.roles=query", "--fadeline.event-store=axonserver",
					"--axon.axonserver.servers=127.0.0.1:" + axonServer, "--axon.axonserver.client-id=behind the relay",
					"--spring.datasource.url=" + this.database.url(),
					"--spring.datasource.username=" + this.database.username(),
					"--spring.datasource.password=" + this.database.password());
	}

	/** Relay of connections to Axon Server, which can be cut as by its end. */
	private static final class Relay implements AutoCloseable {

		private final String[] server = (System.getenv(NeedsAxonServer.HOST) + ":8124").split(":");

		private final List<Socket> sockets = new CopyOnWriteArrayList<>();

		private final int port;

		private ServerSocket door;

		Relay() throws IOException {
			this.door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
			this.port = this.door.getLocalPort();
			serve(this.door);
		}

		int port() {
			return this.port;
		}

		/** Ends all connections; further ones are refused. */
		void cut() throws IOException {
			this.door.close();
			for (Socket socket : this.sockets) {
				socket.close();
			}
			this.sockets.clear();
		}

		void open() throws IOException {
			this.door = new ServerSocket(this.port, 0, InetAddress.getLoopbackAddress());
			serve(this.door);
		}

		private void serve(ServerSocket open) {
			Thread.ofVirtual().start(() -> {
				while (!open.isClosed()) {
					try {
						Socket client = open.accept();
						Socket there = new Socket(this.server[0], Integer.parseInt(this.server[1]));
						this.sockets.addAll(List.of(client, there));
						Thread.ofVirtual().start(() -> pass(client, there));
						Thread.ofVirtual().start(() -> pass(there, client));
					}
					catch (IOException ex) {
						if (!open.isClosed()) {
							throw new UncheckedIOException(ex);
						}
					}
				}
			});
		}

		private static void pass(Socket from, Socket to) {
			try (from; to) {
				from.getInputStream().transferTo(to.getOutputStream());
			}
			catch (IOException ex) {
				// One of both has ended it.
			}
		}

		@Override
		public void close() throws IOException {
			cut();
		}

	}

}
