package com.fadeline.command.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;

/** All clinical rules with their numbers; judges what somebody is about to do. */
public final class Rulebook {

	private final List<Rule> rules;

	private final Policy policy;

	private final Clock clock;

	private Rulebook(List<Rule> rules, Policy policy, Clock clock) {
		this.rules = rules;
		this.policy = policy;
		this.clock = clock;
	}

	/** The clock is in the zone of the clinics, so that days begin when theirs do. */
	public static Rulebook of(Policy policy, Clock clock) {
		return new Rulebook(List.of(new CourseClosed(), new TimeFuture(), new TimeBeforeCourse(), new PlanMaximum(),
				new IntervalFloor(), new IntervalRecommended(), new SettingsRange(), new SettingsEnergy(),
				new ZonesOutsideCourse(), new DiaryClash()), policy, clock);
	}

	/** Everything that is wrong with an intention, given how the course stands. */
	public Judgement judge(Intention intention, CourseFacts facts) {
		Standards standards = new Standards(this.policy, this.clock.getZone(), this.clock.instant());
		return new Judgement(Stream
			.concat(Structure.findings(intention, facts, standards),
					this.rules.stream().flatMap((rule) -> rule.findings(intention, facts, standards)))
			.toList());
	}

	/** The rules in words. */
	public List<FindPolicy.Rule> described() {
		return this.rules.stream().map((rule) -> rule.described(this.policy)).toList();
	}

	public Policy policy() {
		return this.policy;
	}

	/** The day it is in the clinics. */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
