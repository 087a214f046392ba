package com.fadeline.store.health;

import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OperationMetersTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final OperationMeters meters = new OperationMeters();

	@BeforeEach
	void bind() {
		this.meters.bindTo(this.registry);
	}

	@Test
	void the_latest_value_is_that_of_the_same_meter_so_that_no_scrape_meets_it_twice() {
		this.meters.behind(List.of(new OperationMeters.Behind("diary", 0, 7, 3)));
		Gauge first = behind("diary");

		this.meters.behind(List.of(new OperationMeters.Behind("diary", 0, 2, 1)));

		assertThat(behind("diary")).isSameAs(first);
		assertThat(first.value()).isEqualTo(2);
		assertThat(this.registry.get("fadeline.processor.oldest").gauge().value()).isEqualTo(1);
	}

	@Test
	void a_segment_that_is_gone_has_no_meter() {
		this.meters.behind(List.of(new OperationMeters.Behind("diary", 0, 7, 3)));

		this.meters.behind(List.of(new OperationMeters.Behind("progress", 0, 2, 1)));

		assertThat(this.registry.get("fadeline.processor.behind").gauges()).singleElement()
			.isSameAs(behind("progress"));
	}

	@Test
	void a_group_whose_dead_letters_are_gone_has_none() {
		this.meters.deadLetters(Map.of("diary", 4L));

		this.meters.deadLetters(Map.of());

		assertThat(this.registry.get("fadeline.dead.letters").tag("group", "diary").gauge().value()).isZero();
	}

	private Gauge behind(String processor) {
		return this.registry.get("fadeline.processor.behind").tag("processor", processor).gauge();
	}

}
