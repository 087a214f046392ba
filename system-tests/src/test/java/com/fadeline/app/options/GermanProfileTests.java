package com.fadeline.app.options;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class GermanProfileTests {

	private final ApplicationContextRunner start = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer());

	@Test
	void records_are_kept_for_ten_years_in_germany_and_for_eight_elsewhere() {
		assertThat(retention("germany")).isEqualTo("10y");
		assertThat(retention("default")).isEqualTo("8y");
	}

	private String retention(String profile) {
		StringBuilder found = new StringBuilder();
		this.start.withPropertyValues("spring.profiles.active=" + profile)
			.run((context) -> found.append(context.getEnvironment().getProperty("fadeline.policy.retention")));
		return found.toString();
	}

}
