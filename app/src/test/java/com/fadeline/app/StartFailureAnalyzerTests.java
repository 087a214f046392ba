package com.fadeline.app;

import java.net.BindException;
import java.nio.file.InvalidPathException;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.context.ApplicationContextException;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class StartFailureAnalyzerTests {

	private final StartFailureAnalyzer analyzer = new StartFailureAnalyzer(
			new MockEnvironment().withProperty("server.port", "80").withProperty("server.address", "10.9.9.9"));

	@Test
	void a_port_that_is_taken_is_reported_with_what_to_do() {
		assertThat(description(new PortInUseException(8080)))
			.isEqualTo("Port 8080 is taken by another process: stop that one, or choose another port by --server.port");
	}

	@Test
	void an_address_of_another_machine_is_reported_with_what_to_do() {
		assertThat(description(new BindException("Cannot assign requested address")))
			.startsWith("Cannot listen at 10.9.9.9, port 80 (Cannot assign requested address): set server.address");
	}

	@Test
	void a_path_that_the_locale_cannot_write_is_reported_with_the_locale() {
		assertThat(description(new InvalidPathException("/srv/M\uFFFDnchen",
				"Malformed input or input contains unmappable characters")))
			.startsWith("The path /srv/M\uFFFDnchen cannot be told to this system, whose locale writes in ")
			.contains("set LC_ALL=C.UTF-8");
	}

	@Test
	void a_folder_of_temporary_files_that_is_read_only_is_reported() {
		assertThat(description(new WebServerException("Unable to create tempDir. java.io.tmpdir is set to /tmp", null)))
			.startsWith("Cannot write to the folder of temporary files");
	}

	@Test
	void what_is_not_of_the_place_is_left_to_others() {
		assertThat(this.analyzer.analyze(new IllegalStateException("x"))).isNull();
	}

	private String description(Throwable cause) {
		return Objects
			.requireNonNull(
					this.analyzer.analyze(new ApplicationContextException("wrapped", new RuntimeException(cause))))
			.getDescription();
	}

}
