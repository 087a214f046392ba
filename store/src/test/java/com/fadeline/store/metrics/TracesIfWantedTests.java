package com.fadeline.store.metrics;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class TracesIfWantedTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void nothing_is_traced_unless_it_is_stated_where_traces_go() {
		process();

		assertThat(this.environment.getProperty("management.tracing.export.enabled")).isEqualTo("false");
		assertThat(this.environment.getProperty("spring.autoconfigure.exclude", String[].class)).isNotEmpty()
			.allSatisfy((name) -> assertThat(Class.forName(name)).isNotNull());
	}

	@Test
	void with_an_endpoint_all_is_as_spring_boot_has_it() {
		this.environment.setProperty(TracesIfWanted.ENDPOINT, "http://127.0.0.1:4318/v1/traces");
		process();

		assertThat(this.environment.getProperty("management.tracing.export.enabled")).isNull();
		assertThat(this.environment.getProperty("spring.autoconfigure.exclude")).isNull();
	}

	private void process() {
		new TracesIfWanted().postProcessEnvironment(this.environment, new SpringApplication());
	}

}
