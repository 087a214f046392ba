package com.fadeline.query.attention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.Deferral;
import com.fadeline.api.id.ClinicId;

import static org.assertj.core.api.Assertions.assertThat;

class AttentionCountsTests {

	private static final ClinicId CLINIC = new ClinicId(new UUID(0, 1));

	private static final UUID COURSE = new UUID(0, 8);

	private final AtomicInteger counted = new AtomicInteger();

	private Instant now = Instant.parse("2026-05-04T10:00:00Z");

	private Map<UUID, Deferral> deferrals = Map.of();

	private final AttentionCounts counts = new AttentionCounts((clinic) -> AttentionFixtures.CLINIC,
			(day, clinics) -> Map.of(CLINIC, this.deferrals), new Clock() {

				@Override
				public Instant instant() {
					return AttentionCountsTests.this.now;
				}

				@Override
				public ZoneId getZone() {
					return ZoneOffset.UTC;
				}

				@Override
				public Clock withZone(ZoneId zone) {
					return this;
				}

			}, (clinic) -> {
				this.counted.incrementAndGet();
				return Stream.of(AttentionOrderTests.item(AttentionKind.READY, "2026-05-01T10:00:00Z", null),
						AttentionOrderTests.item(AttentionKind.OPEN_REACTION, "2026-05-01T10:00:00Z", 3));
			}, (courses) -> courses.contains(COURSE) ? Set.of(CLINIC) : Set.of());

	@Test
	void severe_reactions_are_counted_apart_too() {
		assertThat(this.counts.of(List.of(CLINIC, new ClinicId(new UUID(0, 2)))))
			.isEqualTo(new CountAttention.Result(4, 2));
	}

	@Test
	void many_pages_count_once() {
		for (int page = 0; page < 50; page++) {
			this.counts.of(List.of(CLINIC));
		}

		assertThat(this.counted).hasValue(1);
	}

	@Test
	void a_change_is_counted_after_two_seconds_and_the_passing_of_time_after_a_minute() {
		this.counts.of(List.of(CLINIC));
		this.counts.changed(Set.of(COURSE));
		this.counts.of(List.of(CLINIC));
		assertThat(this.counted).hasValue(1);

		wait(Duration.ofSeconds(2));
		this.counts.of(List.of(CLINIC));
		assertThat(this.counted).hasValue(2);

		wait(Duration.ofSeconds(59));
		this.counts.of(List.of(CLINIC));
		assertThat(this.counted).hasValue(2);

		wait(Duration.ofSeconds(1));
		this.counts.of(List.of(CLINIC));
		assertThat(this.counted).hasValue(3);
	}

	@Test
	void a_change_in_another_clinic_is_not_counted() {
		this.counts.of(List.of(CLINIC));
		this.counts.changed(Set.of(new UUID(0, 9)));

		wait(Duration.ofSeconds(2));
		this.counts.of(List.of(CLINIC));

		assertThat(this.counted).hasValue(1);
	}

	@Test
	void what_is_put_off_is_counted_at_once() {
		this.counts.of(List.of(CLINIC));

		this.deferrals = Map.of(new UUID(0, 3), new Deferral(LocalDate.of(2026, 6, 1), "ines", this.now));
		this.counts.of(List.of(CLINIC));

		assertThat(this.counted).hasValue(2);
	}

	private void wait(Duration time) {
		this.now = this.now.plus(time);
	}

}
