package com.fadeline.command.rules;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a sitting is booked for when the clinic is not closed, and its specialist, device
 * and room are available. A caution, since people do come in on a day off.
 */
final class DiaryAway implements Rule {

	private static final RuleId ID = RuleId.DIARY_AWAY;

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "reschedule"), Severity.CAUTION,
				"Sittings are booked outside closures of the clinic, and within the working hours of the specialist and the times of device and room, days off excepted",
				"House rule"));
	}

	/** Returns no findings: only the schedules can check this. */
	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return Stream.empty();
	}

	static Stream<Finding> findings(Proposal intention, CourseFacts facts, Schedules schedules, RuleContext standards) {
		return switch (intention) {
			case Proposal.Planning planning -> findings(planning.booking(), facts.clinicId(), schedules, standards);
			case Proposal.Considering considering when considering.timed() && !considering.held() ->
				closed(TimeRange.of(considering.at(), MINUTE), facts.clinicId(), schedules, standards);
			case Proposal.Considering other -> Stream.empty();
			case Proposal.Treated other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
	}

	private static Stream<Finding> findings(Booking booking, ClinicId clinic, Schedules schedules,
			RuleContext standards) {
		if (!booking.startsAt().isBefore(booking.endsAt())) {
			return Stream.empty();
		}
		TimeRange time = new TimeRange(booking.startsAt(), booking.endsAt());
		return StructuralValidation.all(closed(time, clinic, schedules, standards),
				away("operator", schedules.of(clinic, booking.operatorId()), time, standards),
				(booking.deviceId() == null) ? Stream.empty()
						: away("device", schedules.of(clinic, booking.deviceId()), time, standards),
				(booking.roomId() == null) ? Stream.empty()
						: away("room", schedules.of(clinic, booking.roomId()), time, standards));
	}

	private static Stream<Finding> closed(TimeRange time, ClinicId clinic, Schedules schedules, RuleContext standards) {
		return schedules.of(clinic).holds(time, standards.zone()) ? Stream.empty()
				: Stream.of(
						Finding
							.caution(ID,
									"The clinic is closed at %s; choose another time, or keep it if it is meant so"
										.formatted(time.start()))
							.naming(Value.moment(time.start())));
	}

	private static Stream<Finding> away(String kind, WorkSchedule schedule, TimeRange time, RuleContext standards) {
		return schedule.holds(time, standards.zone()) ? Stream.empty() : Stream.of(Finding.caution(ID,
				"The %1$s is not available from %2$s to %3$s; choose another time or another %1$s, or keep it if it is meant so"
					.formatted(kind, time.start(), time.end()))
			.naming(Value.field(kind), Value.moment(time.start()), Value.moment(time.end())));
	}

}
