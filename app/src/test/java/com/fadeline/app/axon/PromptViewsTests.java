package com.fadeline.app.axon;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.ClinicId;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Views follow what was written at once, not when their processors look again. */
@FadelineTest
class PromptViewsTests {

	private static final int WRITES = 21;

	private static final Duration SOON = Duration.ofMillis(100);

	@Autowired
	CommandGateway commands;

	@Autowired
	QueryGateway queries;

	@Test
	void a_view_has_a_write_at_once() {
		List<Duration> delays = Stream.generate(this::delayOfOneWrite).limit(WRITES).sorted().toList();

		assertThat(delays.get(WRITES / 2)).as("median of %s", delays).isLessThan(SOON);
	}

	private Duration delayOfOneWrite() {
		ClientId client = new ClientId(UUID.randomUUID());
		this.commands.sendAndWait(As.admin(new RegisterClient(client, new ClinicId(UUID.randomUUID()),
				new ClientDetails("Ada", "Byron", null, null, null, null))));
		long written = System.nanoTime();
		await().pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO).until(() -> isShown(client));
		return Duration.ofNanos(System.nanoTime() - written);
	}

	private boolean isShown(ClientId client) {
		return this.queries.query(As.admin(new FindClient(client)), ResponseTypes.optionalInstanceOf(ClientView.class))
			.join()
			.isPresent();
	}

}
