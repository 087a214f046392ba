package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.clinic.DeviceStanding;
import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rules: a device is used in order, by specialists instructed in it. They demand what its
 * book demands, and nothing of a device without a book. For a booking there is still time
 * to repair and to instruct; whether a device was checked is known on the day alone.
 */
final class DeviceInOrder implements Rule {

	private static final RuleId SERVICE = RuleId.DEVICE_SERVICE_OVERDUE;

	private static final RuleId UNCHECKED = RuleId.DEVICE_UNCHECKED;

	private static final RuleId FAULT = RuleId.DEVICE_FAULT;

	private static final RuleId UNINSTRUCTED = RuleId.DEVICE_OPERATOR_NOT_INSTRUCTED;

	private static final List<String> PLAN = List.of("schedule", "reschedule");

	private static final List<String> RECORD = List.of("record");

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String repaired = "No fault of the device is open";
		String instructed = "The specialist is instructed in the device, if its book demands it";
		String hygiene = "NiSV § 3; IEC 60825-14";
		String instruction = "NiSV § 3 (1) no. 2; IEC 60825-14";
		return List.of(
				new FindPolicy.Rule(SERVICE, List.of("schedule", "reschedule", "record"), Severity.CAUTION,
						"Service and calibration of the device are not overdue, if its book demands them",
						"NiSV § 3 (1) no. 5; instructions of the maker"),
				new FindPolicy.Rule(UNCHECKED, RECORD, Severity.CAUTION,
						"The device was checked on the day of the sitting, if its book demands it",
						"NiSV § 3 (1) no. 4; IEC 60825-14"),
				new FindPolicy.Rule(FAULT, RECORD, Severity.BREACH, repaired, hygiene),
				new FindPolicy.Rule(FAULT, PLAN, Severity.CAUTION, repaired, hygiene),
				new FindPolicy.Rule(UNINSTRUCTED, RECORD, Severity.BREACH, instructed, instruction),
				new FindPolicy.Rule(UNINSTRUCTED, PLAN, Severity.CAUTION, instructed, instruction));
	}

	/** Returns no findings: only the books can check this. */
	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return Stream.empty();
	}

	static Stream<Finding> findings(Proposal intention, CourseFacts facts, DeviceStandings books,
			RuleContext standards) {
		return switch (intention) {
			case Proposal.Planning planning -> findings(planning, planning.booking().deviceId(),
					planning.booking().operatorId(), facts, books, standards);
			case Proposal.Treated treated when treated.treatment() instanceof LaserTreatment laser ->
				findings(treated, laser.deviceId(), laser.operatorId(), facts, books, standards);
			case Proposal.Treated other -> Stream.empty();
			case Proposal.Considering other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
	}

	private static Stream<Finding> findings(Proposal.Visit visit, @Nullable DeviceId device, OperatorId operator,
			CourseFacts facts, DeviceStandings books, RuleContext standards) {
		if (device == null) {
			return Stream.empty();
		}
		DeviceStanding standing = books.of(facts.clinicId(), device, operator, visit.at());
		LocalDate day = standards.day(visit.at());
		return StructuralValidation.all(overdue("service", standing.serviceDue(), day),
				overdue("calibration", standing.calibrationDue(), day), unchecked(visit, standing, day),
				fault(visit, standing), uninstructed(visit, standing));
	}

	private static Stream<Finding> overdue(String what, @Nullable LocalDate due, LocalDate day) {
		return (due == null || !due.isBefore(day)) ? Stream.empty()
				: Stream.of(
						Finding
							.caution(SERVICE,
									"The %s of the device was due by %s; have it done, or record it if it was"
										.formatted(what, due))
							.naming(Value.field(what), Value.day(due)));
	}

	private static Stream<Finding> unchecked(Proposal.Visit visit, DeviceStanding standing, LocalDate day) {
		return (!visit.held() || !standing.unchecked()) ? Stream.empty() : Stream.of(
				Finding
					.caution(UNCHECKED,
							"The device was not checked before use on %s; check it, or record the check if it was"
								.formatted(day))
					.naming(Value.day(day)));
	}

	private static Stream<Finding> fault(Proposal.Visit visit, DeviceStanding standing) {
		return (standing.faultSince() == null) ? Stream.empty()
				: Stream.of(new Finding(FAULT, visit.unpreparedSeverity(),
						"The device has had a fault since %s; use another one, record its repair or give a reason"
							.formatted(standing.faultSince()))
					.naming(Value.moment(standing.faultSince())));
	}

	private static Stream<Finding> uninstructed(Proposal.Visit visit, DeviceStanding standing) {
		return !standing.uninstructed() ? Stream.empty() : Stream.of(new Finding(UNINSTRUCTED,
				visit.unpreparedSeverity(),
				"The operator is not instructed in the device, or the instruction has expired; record the instruction or give a reason"));
	}

}
