package com.fadeline.query.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;

class TakenTimesTests {

	private static final ClientId ADA = new ClientId(new UUID(7, 1));

	private static final ClientId BO = new ClientId(new UUID(7, 2));

	private static final OperatorId MIRA = new OperatorId(new UUID(5, 1));

	private static final OperatorId SAM = new OperatorId(new UUID(5, 2));

	private static final DeviceId LASER = new DeviceId(new UUID(6, 1));

	private static final Instant TEN = Instant.parse("2026-02-02T10:00:00Z");

	@Test
	void a_time_is_taken_if_the_client_the_operator_or_the_device_is_booked() {
		assertThat(taken(query(LASER, null), at(1, 0, BO, SAM, LASER), at(2, 60, BO, MIRA, null),
				at(3, 120, ADA, SAM, null), at(4, 180, BO, SAM, null)))
			.containsExactly(time(0), time(60), time(120));
	}

	@Test
	void a_time_is_taken_if_the_room_is_booked() {
		RoomId cellar = new RoomId(new UUID(8, 1));
		DiaryEntry there = at(1, 0, BO, SAM, null, cellar);
		DiaryEntry elsewhere = at(2, 60, BO, SAM, null, new RoomId(new UUID(8, 2)));

		assertThat(taken(new FindTakenTimes(TEN, TEN.plus(Duration.ofHours(8)), null, null, null, null, null, cellar),
				there, elsewhere))
			.containsExactly(time(0));
	}

	@Test
	void without_a_device_no_device_is_asked_about() {
		assertThat(taken(query(null, null), at(1, 0, BO, SAM, LASER), at(2, 60, BO, SAM, null))).isEmpty();
	}

	@Test
	void without_anybody_every_booking_takes_its_time() {
		FindTakenTimes anybody = new FindTakenTimes(TEN, TEN.plusSeconds(3600), null, null, null, null, null);

		assertThat(taken(anybody, at(1, 0, BO, SAM, null))).containsExactly(time(0));
	}

	@Test
	void the_sitting_that_is_changed_and_what_is_over_take_nothing() {
		DiaryEntry own = at(1, 0, ADA, MIRA, LASER);
		DiaryEntry missed = new DiaryEntry(sitting(2), CourseEventFixtures.COURSE, ADA, CourseEventFixtures.CLINIC,
				Method.LASER, List.of(), TEN, TEN.plusSeconds(60), MIRA, null, SittingStatus.NO_SHOW, List.of());

		assertThat(taken(query(LASER, sitting(1)), own, missed)).isEmpty();
	}

	@Test
	void times_outside_the_days_are_left_out() {
		assertThat(taken(query(LASER, null), at(1, 24 * 60, ADA, MIRA, LASER), at(2, -45, ADA, MIRA, LASER))).isEmpty();
	}

	private static List<TimeRange> taken(FindTakenTimes query, DiaryEntry... sittings) {
		return TakenTimes.of(Stream.of(sittings), query);
	}

	private static FindTakenTimes query(@Nullable DeviceId device, @Nullable SittingId except) {
		return new FindTakenTimes(TEN, TEN.plus(Duration.ofHours(8)), null, ADA, MIRA, device, except);
	}

	private static TimeRange time(int minute) {
		return TimeRange.of(TEN.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(45));
	}

	private static DiaryEntry at(int number, int minute, ClientId client, OperatorId operator,
			@Nullable DeviceId device) {
		return at(number, minute, client, operator, device, null);
	}

	private static DiaryEntry at(int number, int minute, ClientId client, OperatorId operator,
			@Nullable DeviceId device, @Nullable RoomId room) {
		TimeRange time = time(minute);
		return new DiaryEntry(sitting(number), CourseEventFixtures.COURSE, client, CourseEventFixtures.CLINIC,
				Method.LASER, List.of(), time.start(), time.end(), operator, device, SittingStatus.SCHEDULED, List.of(),
				room);
	}

}
