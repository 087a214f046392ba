package com.fadeline.command.course;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.api.course.CourseCommand.AskReadiness;
import com.fadeline.api.course.LastSettings;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingId;
import com.fadeline.command.rules.CourseFacts;
import com.fadeline.command.rules.Intention;
import com.fadeline.command.rules.Rests;
import com.fadeline.command.rules.Rulebook;
import com.fadeline.command.rules.Standards;

/** Judges a sitting somebody thinks of by the rules it would be judged by. */
final class Outlook {

	private Outlook() {
	}

	/**
	 * What is not asked for is as it is booked under that id; else by laser, on all zones
	 * of the course and now.
	 */
	static Readiness of(AskReadiness asked, CourseFacts facts, Rulebook rulebook, long sequence) {
		Standards standards = rulebook.standards(facts.clinicId());
		// No sitting has the id of its course.
		SittingId id = Objects.requireNonNullElseGet(asked.sittingId(), () -> new SittingId(asked.aggregateId()));
		Optional<CourseFacts.Booked> booked = facts.booked(id);
		Method method = Optional.ofNullable(asked.method())
			.or(() -> booked.map(CourseFacts.Booked::method))
			.orElse(Method.LASER);
		List<String> zones = asked.zones().isEmpty()
				? booked.map((plan) -> plan.booking().zones()).orElse(facts.zones()) : asked.zones();
		Instant at = Optional.ofNullable(asked.at())
			.or(() -> booked.map((plan) -> plan.booking().startsAt()))
			.orElse(standards.now());
		Intention.Considering plan = new Intention.Considering(id, method, zones, at, false);
		Intention.Considering record = new Intention.Considering(id, method, zones, at, true);
		return new Readiness(asked.courseId(), method, zones, at, facts.sittingsDone() + 1,
				rulebook.judge(plan, facts).findings(), rulebook.judge(record, facts).findings(),
				Rests.before(record, facts, standards),
				LastSettings.of(facts.done()
					.stream()
					.map((done) -> new LastSettings.Sitting(done.sittingId(), done.treatment()))
					.toList()),
				sequence);
	}

}
