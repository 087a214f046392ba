package com.fadeline.app.process;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Without its Axon Server a process says so and ends. */
@Execution(ExecutionMode.CONCURRENT)
class UnreachableAxonServerIT {

	@Test
	void an_axon_server_that_does_not_answer_is_told_in_a_line_and_the_process_ends(@TempDir Path folder)
			throws Exception {
		Path log = Files.createFile(folder.resolve("fadeline.log"));
		String nobody = "127.0.0.1:" + closedPort();
		try (FadelineProcess fadeline = FadelineProcess.launch(folder.resolve("data"), log,
				"--fadeline.event-store=axonserver", "--axon.axonserver.servers=" + nobody,
				"--fadeline.axon.server-limit=1s")) {
			assertThat(fadeline.awaitExit()).isNotZero();
			assertThat(fadeline.log())
				.containsOnlyOnce(
						"Axon Server cannot be reached at %s (waited 1 s); start it, or set ".formatted(nobody))
				.doesNotContain("\tat ");
		}
	}

	private static int closedPort() throws Exception {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
