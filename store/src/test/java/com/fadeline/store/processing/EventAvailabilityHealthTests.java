package com.fadeline.store.processing;

import java.time.Duration;

import com.fadeline.store.health.Attention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class EventAvailabilityHealthTests {

	@ParameterizedTest
	@CsvSource({ "0, false", "10, false", "11, true" })
	void processors_that_have_not_been_notified_for_ten_seconds_need_attention(int seconds, boolean attention) {
		Health.Builder health = new Health.Builder();

		EventAvailabilityHealth.report(Duration.ofSeconds(seconds), health);

		assertThat(health.build().getStatus()).isEqualTo(attention ? Attention.STATUS : Status.UP);
		assertThat(health.build().getDetails()).containsEntry("silentForSeconds", (long) seconds);
	}

}
