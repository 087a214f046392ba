package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.ReactionCommand.ReportReaction;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;

/**
 * Generator of the complication of a course, if it has one: 5.57 % of tattoos had any
 * (Reilly 2023), one in twenty of these a hypertrophic scar.
 */
final class Complication {

	private static final double RATE = 0.0557;

	private static final int GRADE_THAT_WAITS = 2;

	private static final List<Kind> KINDS = List.of(new Kind(ReactionKind.BLISTER, 2, 12, 21),
			new Kind(ReactionKind.HYPERPIGMENTATION, 1, 40, 160), new Kind(ReactionKind.HYPOPIGMENTATION, 2, 90, 400),
			new Kind(ReactionKind.TEXTURAL_CHANGE, 1, 60, 200), new Kind(ReactionKind.INFECTION, 3, 8, 24),
			new Kind(ReactionKind.HYPERTROPHIC_SCAR, 2, 100, 500));

	private static final double[] WEIGHTS = { 7, 4, 3, 2, 2, 1 };

	private final Setting setting;

	private final int afterSitting;

	private boolean happened;

	private Instant treatableFrom = Instant.MIN;

	Complication(Setting setting) {
		this.setting = setting;
		this.afterSitting = setting.dice().chance(RATE) ? setting.dice().between(1, 3) : 0;
	}

	boolean happened() {
		return this.happened;
	}

	/** Returns from when treatment can go on; empty if not until now. */
	Optional<Instant> treatableFrom(Instant at) {
		Instant from = this.treatableFrom.isAfter(at) ? this.treatableFrom : at;
		return Optional.of(from).filter(this.setting::reaches);
	}

	void after(int sitting, SittingId id, Instant performedAt, List<String> zones) {
		Dice dice = this.setting.dice();
		Instant seen = this.setting.daysAfter(performedAt, dice.between(2, 6));
		if (sitting != this.afterSitting || !this.setting.reaches(seen)) {
			return;
		}
		Kind kind = KINDS.get(dice.weighed(WEIGHTS));
		ReactionId reaction = new ReactionId(this.setting.id("reaction", 1));
		this.setting.write(seen, new ReportReaction(this.setting.course(), new Reaction(reaction, kind.kind(),
				kind.grade(), seen.minus(Duration.ofDays(1)), id, zones.subList(0, 1), "reported by telephone")));
		this.happened = true;
		Instant healed = this.setting.daysAfter(seen, dice.between(kind.daysAtLeast(), kind.daysAtMost()));
		if (this.setting.reaches(healed)) {
			this.setting.write(healed,
					new ResolveReaction(this.setting.course(), reaction, healed, "healed; seen at the clinic"));
		}
		if (kind.grade() >= GRADE_THAT_WAITS) {
			this.treatableFrom = healed;
		}
	}

	private record Kind(ReactionKind kind, int grade, int daysAtLeast, int daysAtMost) {
	}

}
