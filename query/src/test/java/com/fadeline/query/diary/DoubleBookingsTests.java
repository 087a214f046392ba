package com.fadeline.query.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.CourseEventFixtures;

import static com.fadeline.query.CourseEventFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;

class DoubleBookingsTests {

	private static final OperatorId MIRA = new OperatorId(new UUID(5, 1));

	private static final OperatorId SAM = new OperatorId(new UUID(5, 2));

	private static final DeviceId LASER = new DeviceId(new UUID(6, 1));

	private static final Instant TEN = Instant.parse("2026-02-02T10:00:00Z");

	@Test
	void sittings_that_need_the_same_operator_or_device_at_once_know_of_each_other() {
		assertThat(others(at(1, 0, MIRA, LASER), at(2, 30, MIRA, null), at(3, 44, SAM, LASER)))
			.containsExactly(List.of(sitting(2), sitting(3)), List.of(sitting(1)), List.of(sitting(1)));
	}

	@Test
	void others_and_those_that_follow_at_once_do_not_clash() {
		assertThat(others(at(1, 0, MIRA, null), at(2, 0, SAM, null), at(3, 45, MIRA, null)))
			.containsOnly(List.<SittingId>of());
	}

	@Test
	void sittings_of_one_client_at_once_know_of_each_other() {
		assertThat(others(at(1, TEN, CourseEventFixtures.CLIENT, MIRA, null),
				at(2, TEN, CourseEventFixtures.CLIENT, SAM, null)))
			.containsExactly(List.of(sitting(2)), List.of(sitting(1)));
	}

	@Test
	void what_was_done_clashes_with_nothing() {
		DiaryEntry booked = at(1, 0, MIRA, null);
		DiaryEntry done = new DiaryEntry(sitting(2), CourseEventFixtures.COURSE, CourseEventFixtures.CLIENT,
				CourseEventFixtures.CLINIC, Method.LASER, List.of(), TEN, null, MIRA, null, SittingStatus.RECORDED,
				List.of());

		assertThat(others(booked, done)).containsOnly(List.<SittingId>of());
	}

	@Test
	void sittings_of_one_person_under_two_registrations_know_of_each_other() {
		ClientId other = new ClientId(new UUID(7, 9));
		List<DiaryEntry> sittings = List.of(at(1, TEN, CourseEventFixtures.CLIENT, MIRA, null),
				at(2, TEN, other, SAM, null));

		assertThat(DoubleBookings.marked(sittings,
				Map.of(CourseEventFixtures.CLIENT, Set.of(CourseEventFixtures.CLIENT, other))))
			.extracting(DiaryEntry::doubleBookedWith)
			.containsExactly(List.of(sitting(2)), List.of(sitting(1)));
	}

	private static List<List<SittingId>> others(DiaryEntry... sittings) {
		return DoubleBookings.marked(List.of(sittings), Map.of()).stream().map(DiaryEntry::doubleBookedWith).toList();
	}

	private static DiaryEntry at(int number, int minute, OperatorId operator, DeviceId device) {
		Instant start = TEN.plus(Duration.ofMinutes(minute));
		return at(number, start, new ClientId(new UUID(7, number)), operator, device);
	}

	private static DiaryEntry at(int number, Instant start, ClientId client, OperatorId operator, DeviceId device) {
		return new DiaryEntry(sitting(number), CourseEventFixtures.COURSE, client, CourseEventFixtures.CLINIC,
				Method.LASER, List.of(), start, start.plus(Duration.ofMinutes(45)), operator, device,
				SittingStatus.SCHEDULED, List.of());
	}

}
