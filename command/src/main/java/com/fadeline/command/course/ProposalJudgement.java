package com.fadeline.command.course;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.SittingId;
import com.fadeline.command.rules.CourseFacts;
import com.fadeline.command.rules.Judgement;
import com.fadeline.command.rules.Proposal;
import com.fadeline.command.rules.RuleContext;
import com.fadeline.command.rules.Rulebook;
import com.fadeline.command.rules.ZoneRestPeriods;

/** Judgement of a proposed sitting by the rules that will apply to it. */
final class ProposalJudgement {

	private ProposalJudgement() {
	}

	/**
	 * Judges readiness. Missing values come from the booking of that id; else it is a
	 * laser sitting on all zones of the course, now.
	 */
	static Readiness of(AskReadiness asked, CourseFacts facts, Rulebook rulebook, long sequence) {
		RuleContext standards = rulebook.standards(facts.clinicId());
		SittingId id = Objects.requireNonNullElseGet(asked.sittingId(), () -> ofNone(asked));
		Optional<CourseFacts.Booked> booked = facts.booked(id);
		Method method = Optional.ofNullable(asked.method())
			.or(() -> booked.map(CourseFacts.Booked::method))
			.orElse(Method.LASER);
		List<String> zones = asked.zones().isEmpty()
				? booked.map((plan) -> plan.booking().zones()).orElse(facts.zones()) : asked.zones();
		Optional<Instant> chosen = Optional.ofNullable(asked.at())
			.or(() -> booked.map((plan) -> plan.booking().startsAt()));
		Instant at = chosen.orElse(standards.now());
		Proposal.Considering plan = new Proposal.Considering(id, method, zones, at, false, chosen.isPresent());
		Proposal.Considering record = new Proposal.Considering(id, method, zones, at, true, chosen.isPresent());
		Proposal.Considering everywhere = new Proposal.Considering(id, method, facts.zones(), at, true,
				chosen.isPresent());
		return new Readiness(asked.courseId(), method, zones, at, facts.sittingsDone() + 1,
				rulebook.judge(plan, facts).findings(), rulebook.judge(record, facts).findings(),
				ZoneRestPeriods.before(record, facts, standards), ZoneRestPeriods.before(everywhere, facts, standards),
				LastSettings.of(facts.done()
					.stream()
					.map((done) -> new LastSettings.Sitting(done.sittingId(), done.treatment()))
					.toList()),
				sequence);
	}

	/**
	 * Judges the recording of the treatment; for a recorded sitting a correction, with
	 * any reason.
	 */
	static Judgement of(AskFindings asked, Sittings sittings, CourseFacts facts, Rulebook rulebook) {
		SittingId id = sittingId(asked);
		return sittings.find(id)
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.map((sitting) -> judge(new Proposal.Amending(id, asked.treatment(), "only asked"), sitting, facts,
					rulebook))
			.orElseGet(() -> rulebook.judge(new Proposal.Treating(id, asked.treatment()), facts));
	}

	/** Judges a correction by what it changes. */
	static Judgement judge(Proposal.Amending amending, Sitting sitting, CourseFacts facts, Rulebook rulebook) {
		Judgement unchanged = rulebook.judge(
				new Proposal.Amending(amending.sittingId(), sitting.treatment().orElseThrow(), amending.reason()),
				facts);
		return rulebook.judge(amending, facts).changing(unchanged, sitting.accepted());
	}

	/** Returns the id of the sitting asked about, or of one that does not exist yet. */
	static SittingId sittingId(AskFindings asked) {
		return Objects.requireNonNullElseGet(asked.sittingId(), () -> ofNone(asked));
	}

	/** Returns the id of the course as a placeholder: no sitting has it. */
	private static SittingId ofNone(CourseCommand asked) {
		return new SittingId(asked.aggregateId());
	}

}
