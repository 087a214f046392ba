package com.fadeline.command.rules;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.DeviceStandings;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Set of all clinical rules; judges a proposal by the policy of the clinic. */
public final class Rulebook {

	private static final List<Rule> RULES = List.of(new CourseClosed(), new TimeFuture(), new TimeBeforeCourse(),
			new PlanMaximum(), new PlanEstimate(), new IntervalFloor(), new IntervalRecommended(),
			new ConsentTreatment(), new ConsentSameDay(), new ConsentRenewalDue(), new ScreeningInForce(),
			new ScreeningOutcome(), new PatchTestBeforeLaser(), new PatchTestCovers(), new ReactionOpen(),
			new ReactionOfKind(), new ReactionUnassessed(), new ClientMinor(), new SettingsRange(),
			new SettingsUnusual(), new SettingsEnergy(), new SettingsCoverage(), new SettingsInk(),
			new SettingsWavelength(), new SettingsPhototype(), new SettingsPhototypeCap(), new SettingsPulseClass(),
			new SettingsFluenceJump(), new SettingsSpotJump(), new EyewearWorn(), new AnaestheticDose(),
			new SalineArea(), new SalineExpired(), new FadingEarly(), new OutcomeTarget(), new ZonesOutsideCourse(),
			new DiaryClash(), new DiaryHours(), new DiaryAway(), new DiaryPast(), new OperatorTwice(),
			new ClinicOther(), new DeviceInOrder());

	private final Clinics clinics;

	private final Workplaces workplaces;

	private final Schedules schedules;

	private final DeviceStandings devices;

	private final Clock clock;

	private Rulebook(Clinics clinics, Workplaces workplaces, Schedules schedules, DeviceStandings devices,
			Clock clock) {
		this.clinics = clinics;
		this.workplaces = workplaces;
		this.schedules = schedules;
		this.devices = devices;
		this.clock = clock;
	}

	public static Rulebook of(Clinics clinics, Workplaces workplaces, Schedules schedules, DeviceStandings devices,
			Clock clock) {
		return new Rulebook(clinics, workplaces, schedules, devices, clock);
	}

	/** Returns all findings on a proposal, given the state of the course. */
	public Judgement judge(Proposal intention, CourseFacts facts) {
		RuleContext standards = standards(facts.clinicId());
		return new Judgement(Stream.concat(
				StructuralValidation.all(StructuralValidation.findings(intention, facts, standards),
						PlausibleDates.findings(intention, facts, standards),
						ClinicOther.findings(intention, facts, this.workplaces),
						DiaryAway.findings(intention, facts, this.schedules, standards),
						DeviceInOrder.findings(intention, facts, this.devices, standards)),
				RULES.stream().flatMap((rule) -> rule.findings(intention, facts, standards)))
			.toList());
	}

	/** Describes the rules in words, with the numbers of the policy. */
	public static List<FindPolicy.Rule> described(Policy policy) {
		return RULES.stream().flatMap((rule) -> rule.described(policy).stream()).toList();
	}

	/** Returns the context of a clinic at this moment. */
	public RuleContext standards(ClinicId clinic) {
		ClinicSettings settings = this.clinics.of(clinic);
		return new RuleContext(settings.policy(), settings.zone(), settings.openingHours(), this.clock.instant());
	}

}
