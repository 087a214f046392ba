package com.fadeline.command.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a clinic does not use another's operators, devices and rooms. An operator or
 * device already booked or recorded may have left the clinic since: that is no reason to
 * reject what they did.
 */
public final class ClinicOther implements Rule {

	private static final RuleId ID = RuleId.CLINIC_OTHER;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "reschedule", "record", "amend"), Severity.INVALID,
				"The specialist does not work only in another clinic, and neither device nor room belongs to one",
				"Clinics are kept apart"));
	}

	/** Returns no findings: only the registers can check this. */
	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return Stream.empty();
	}

	static Stream<Finding> findings(Proposal intention, CourseFacts facts, Workplaces workplaces) {
		return switch (intention) {
			case Proposal.Planning planning -> findings(Taken.by(planning), Taken.NOTHING, facts, workplaces);
			case Proposal.Treating treating -> findings(Taken.by(treating),
					facts.booked(treating.sittingId()).map(Taken::by).orElse(Taken.NOTHING), facts, workplaces);
			case Proposal.Amending amending ->
				findings(Taken.by(amending), Taken.onRecord(amending, facts), facts, workplaces);
			case Proposal.Considering other -> Stream.empty();
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
	}

	private static Stream<Finding> findings(Taken taken, Taken before, CourseFacts facts, Workplaces workplaces) {
		OperatorId operator = taken.operator();
		DeviceId device = taken.device();
		RoomId room = taken.room();
		return StructuralValidation.all(
				(operator != null && !Objects.equals(operator, before.operator())
						&& workplaces.isElsewhere(operator, facts.clinicId())) ? Stream.of(operator(operator))
								: Stream.empty(),
				(device != null && !Objects.equals(device, before.device())
						&& workplaces.isElsewhere(device, facts.clinicId())) ? Stream.of(finding("device", device))
								: Stream.empty(),
				(room != null && workplaces.isElsewhere(room, facts.clinicId())) ? Stream.of(finding("room", room))
						: Stream.empty());
	}

	/** Returns the finding on an operator of other clinics. */
	public static Finding operator(OperatorId id) {
		return finding("operator", id);
	}

	private static Finding finding(String kind, Object id) {
		return Finding.invalid(ID, "The %1$s %2$s is not of this clinic; choose one of this clinic".formatted(kind, id))
			.naming(Value.field(kind));
	}

	/** Value object of the operator, device and room of a sitting. */
	private record Taken(@Nullable OperatorId operator, @Nullable DeviceId device, @Nullable RoomId room) {

		private static final Taken NOTHING = new Taken(null, null, null);

		static Taken by(Proposal.Planning planning) {
			return new Taken(planning.booking().operatorId(), planning.booking().deviceId(),
					planning.booking().roomId());
		}

		static Taken by(CourseFacts.Booked booked) {
			return new Taken(booked.booking().operatorId(), booked.booking().deviceId(), booked.booking().roomId());
		}

		static Taken by(Proposal.Treated treated) {
			return by(treated.treatment());
		}

		private static Taken by(Treatment treatment) {
			return new Taken(treatment.operatorId(),
					(treatment instanceof LaserTreatment laser) ? laser.deviceId() : null, null);
		}

		static Taken onRecord(Proposal.Amending amending, CourseFacts facts) {
			return facts.done()
				.stream()
				.filter((done) -> done.sittingId().equals(amending.sittingId()))
				.findAny()
				.map((done) -> by(done.treatment()))
				.orElse(NOTHING);
		}

	}

}
