package com.fadeline.query.progress;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fadeline.query.forecast.Experience;

import static org.assertj.core.api.Assertions.assertThat;

class ForecastsTests {

	private final Forecasts forecasts = new Forecasts((clinic) -> Experience.NONE);

	@AfterEach
	void end() {
		this.forecasts.destroy();
	}

	@Test
	void a_changed_course_is_forecast_though_nobody_looks() throws Exception {
		UUID course = UUID.randomUUID();
		CompletableFuture<UUID> forecast = new CompletableFuture<>();

		this.forecasts.soon(Set.of(course), forecast::complete);

		assertThat(forecast.get(20, TimeUnit.SECONDS)).isEqualTo(course);
	}

	@Test
	void one_that_fails_does_not_stop_the_next() throws Exception {
		CompletableFuture<UUID> forecast = new CompletableFuture<>();

		this.forecasts.soon(Set.of(UUID.randomUUID()), (course) -> {
			throw new IllegalStateException("unreadable");
		});
		this.forecasts.soon(Set.of(UUID.randomUUID()), forecast::complete);

		assertThat(forecast.get(20, TimeUnit.SECONDS)).isNotNull();
	}

	@Test
	void an_import_is_forecast_only_when_somebody_looks() throws Exception {
		AtomicInteger count = new AtomicInteger();
		CompletableFuture<UUID> next = new CompletableFuture<>();

		this.forecasts.soon(Stream.generate(UUID::randomUUID).limit(51).collect(Collectors.toSet()),
				(course) -> count.incrementAndGet());
		this.forecasts.soon(Set.of(UUID.randomUUID()), next::complete);

		next.get(20, TimeUnit.SECONDS);
		assertThat(count).hasValue(0);
	}

}
