package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.LifecycleCommand.ExtendCourse;
import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RecordSalineSession;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

class DemoClinicTests {

	private static final long SEED = 8;

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

	private static final List<TimedCommand> COMMANDS = commands(SEED);

	@Test
	void the_same_seed_and_day_make_the_same_clinic() {
		assertThat(commands(SEED)).isEqualTo(COMMANDS);
	}

	@Test
	void another_seed_makes_another_clinic() {
		assertThat(commands(SEED + 1)).doesNotContainAnyElementsOf(COMMANDS);
	}

	@Test
	void two_clinics_with_six_specialists_treat_120_clients() {
		Premises premises = clinic(SEED).premises();
		assertThat(premises.clinics()).hasSize(2);
		assertThat(premises.clinics()).flatExtracting(Premises.Clinic::specialists).hasSize(6);
		assertThat(COMMANDS).extracting(TimedCommand::userId)
			.containsAll(premises.clinics()
				.stream()
				.flatMap((clinic) -> clinic.specialists().stream())
				.map(Premises.Specialist::userId)
				.toList());
		assertThat(all(RegisterClient.class)).hasSize(120)
			.extracting((registered) -> registered.details().givenName() + registered.details().familyName())
			.doesNotHaveDuplicates();
		assertThat(all(OpenCourse.class)).hasSize(120);
	}

	@Test
	void courses_are_in_all_stages() {
		int ended = all(CompleteCourse.class).size() + all(DiscontinueCourse.class).size();
		assertThat(all(CompleteCourse.class)).extracting(CompleteCourse::outcome).contains(CompletionOutcome.values());
		assertThat(all(DiscontinueCourse.class)).isNotEmpty();
		assertThat(120 - ended).isGreaterThan(20);
	}

	@Test
	void complications_come_at_about_the_published_rate_and_some_are_open() {
		int reported = all(ReportReaction.class).size();
		assertThat(reported).isBetween(3, 14);
		assertThat(all(ResolveReaction.class)).hasSizeLessThan(reported);
	}

	@Test
	void some_sittings_are_over_plan_or_too_early_for_a_reason_and_some_courses_are_extended() {
		List<String> rules = Stream
			.concat(all(RecordLaserSitting.class).stream().map(RecordLaserSitting::overrides),
					all(RecordSalineSession.class).stream().map(RecordSalineSession::overrides))
			.flatMap(List::stream)
			.map(RuleOverride::rule)
			.toList();
		assertThat(rules).contains("plan.maximum", "interval.floor");
		assertThat(rules.size()).isLessThan(all(RecordLaserSitting.class).size() / 10);
		assertThat(all(ExtendCourse.class)).isNotEmpty();
	}

	@Test
	void some_scalps_are_treated_in_stages_that_need_no_reason() {
		Map<CourseId, RecordLaserSitting> last = new HashMap<>();
		List<RecordLaserSitting> soonElsewhere = all(RecordLaserSitting.class).stream().filter((sitting) -> {
			RecordLaserSitting before = last.put(sitting.courseId(), sitting);
			return before != null && sitting.overrides().isEmpty()
					&& Collections.disjoint(before.treatment().zones(), sitting.treatment().zones())
					&& Duration.between(before.treatment().performedAt(), sitting.treatment().performedAt())
						.toDays() < Policy.standard().intervals().laserSmp().floorDays();
		}).toList();
		assertThat(soonElsewhere).hasSizeGreaterThan(3);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, SEED, 1234567890123L, -5 })
	void the_fluence_on_a_zone_never_jumps(long seed) {
		Map<String, Double> last = new HashMap<>();
		double most = 1 + Policy.standard().fluenceRise();
		assertThat(commands(seed)).extracting(TimedCommand::command)
			.filteredOn(RecordLaserSitting.class::isInstance)
			.map(RecordLaserSitting.class::cast)
			.allSatisfy((sitting) -> sitting.treatment().zones().forEach((zone) -> {
				double fluence = sitting.treatment().settings().getFirst().fluenceJcm2();
				Double before = last.put(sitting.courseId() + zone, fluence);
				assertThat(fluence).isLessThanOrEqualTo((before != null) ? before * most : fluence);
			}));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, SEED, 1234567890123L, -5 })
	void nothing_has_happened_yet_after_now_and_everything_is_in_order(long seed) {
		assertThat(commands(seed)).isSortedAccordingTo(Comparator.comparing(TimedCommand::at))
			.last()
			.matches((last) -> last.at().isBefore(TODAY.atStartOfDay(ZONE).toInstant()));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, SEED })
	void no_specialist_and_no_device_is_booked_twice_at_a_time(long seed) {
		Set<String> taken = new HashSet<>();
		for (Booking booking : bookings(commands(seed))) {
			for (UUID resource : resources(booking)) {
				for (Instant at = booking.startsAt(); at
					.isBefore(booking.startsAt().plus(booking.duration())); at = at.plus(Duration.ofMinutes(30))) {
					assertThat(taken.add(resource + " " + at)).as("%s at %s", resource, at).isTrue();
				}
			}
		}
	}

	@Test
	void some_sittings_are_still_to_come() {
		Set<SittingId> open = new HashSet<>();
		bookings(COMMANDS).forEach((booking) -> open.add(booking.sittingId()));
		all(RecordLaserSitting.class).forEach((command) -> open.remove(command.sittingId()));
		all(RecordSalineSession.class).forEach((command) -> open.remove(command.sittingId()));
		all(CancelSitting.class).forEach((command) -> open.remove(command.sittingId()));
		all(RecordNoShow.class).forEach((command) -> open.remove(command.sittingId()));
		assertThat(open).hasSizeGreaterThan(5);
	}

	/** Returns all bookings that commands make. */
	static List<Booking> bookings(List<TimedCommand> commands) {
		List<Booking> bookings = new ArrayList<>();
		for (TimedCommand timed : commands) {
			switch (timed.command()) {
				case ScheduleLaserSitting laser -> bookings.add(laser.booking());
				case ScheduleSalineSession saline -> bookings.add(saline.booking());
				default -> {
				}
			}
		}
		return bookings;
	}

	private static List<UUID> resources(Booking booking) {
		return (booking.deviceId() == null) ? List.of(booking.operatorId().value())
				: List.of(booking.operatorId().value(), booking.deviceId().value());
	}

	private static <T> List<T> all(Class<T> type) {
		return COMMANDS.stream().map(TimedCommand::command).filter(type::isInstance).map(type::cast).toList();
	}

	private static List<TimedCommand> commands(long seed) {
		return clinic(seed).commands();
	}

	private static DemoClinic clinic(long seed) {
		return new DemoClinic(seed, TODAY, ZONE, (clinic) -> new ClinicSettings(ZONE, Policy.standard()));
	}

}
