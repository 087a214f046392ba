package com.fadeline.query.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.forecast.ExpectedRemoval;
import com.fadeline.query.report.Cell.Amount;
import com.fadeline.query.report.facts.CourseExit;
import com.fadeline.query.report.facts.FollowUp;
import com.fadeline.query.report.facts.Gains;
import com.fadeline.query.report.facts.Gains.Gain;
import com.fadeline.query.report.facts.Gains.Later;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Booked;
import com.fadeline.query.report.facts.ReportFacts.Reacted;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import com.fadeline.query.report.facts.Traits;
import com.fadeline.query.report.facts.Verdict;
import org.jspecify.annotations.Nullable;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

/** Calculator of what one course adds to the reports; a pure function of its facts. */
final class CourseContributions {

	private static final Set<Grouping> OF_RECORDS = EnumSet.of(Grouping.ALL, Grouping.METHOD, Grouping.DEVICE,
			Grouping.OPERATOR);

	private static final Set<Grouping> OF_SITTINGS = EnumSet.of(Grouping.ALL, Grouping.METHOD, Grouping.WAVELENGTH,
			Grouping.PHOTOTYPE, Grouping.PIGMENT, Grouping.DEVICE, Grouping.OPERATOR);

	private static final Map<Grouping, String> WHOLE = Map.of(Grouping.ALL, Traits.ALL);

	private final ReportFacts course;

	private final Gains gains;

	private final Map<Cell, Amount> cells = new HashMap<>();

	private CourseContributions(ReportFacts course) {
		this.course = course;
		this.gains = Gains.of(course);
	}

	static Contribution of(ReportFacts course) {
		CourseContributions count = new CourseContributions(course);
		count.course();
		count.forecast();
		count.clearance();
		course.bookings().forEach(count::booking);
		Map<SittingId, SittingLine> lines = new LinkedHashMap<>();
		course.sittings().forEach((sitting) -> lines.put(sitting.sittingId(), count.sitting(sitting)));
		count.gains.withoutSitting().forEach(count::later);
		course.reactions().forEach(count::reaction);
		count.treated();
		return new Contribution(count.cells, lines);
	}

	private void course() {
		LocalDate day = this.course.openedOn();
		add(Figure.COURSE, WHOLE, day, this.course.status().name(), Amount.ONE);
		if (this.course.status() == CourseStatus.COMPLETED && this.course.outcome() != null) {
			add(Figure.OUTCOME, WHOLE, day, this.course.outcome().name(), Amount.ONE);
			add(Figure.COMPLETED_SITTINGS, WHOLE, day, String.valueOf(this.course.sittings().size()), Amount.ONE);
		}
		if (this.course.isLost()) {
			add(Figure.LOST_COURSE, WHOLE, day, "", Amount.ONE);
		}
		if (this.course.sittingsElsewhere() > 0) {
			add(Figure.SITTING_ELSEWHERE, WHOLE, day, "", Amount.many(this.course.sittingsElsewhere()));
		}
	}

	private void forecast() {
		if (this.course.status() != CourseStatus.COMPLETED
				|| this.course.outcome() != CompletionOutcome.TARGET_REACHED) {
			return;
		}
		Map<Grouping, String> traits = Traits.of(this.course);
		LocalDate day = this.course.openedOn();
		int sittings = this.course.sittings().size();
		boolean comparable = this.course.sittingsElsewhere() == 0 && sittings > 0
				&& this.course.targetFading() == Goal.FULL_REMOVAL.targetFading();
		if (!comparable) {
			add(Figure.NOT_COMPARED, traits, day, "", Amount.ONE);
			return;
		}
		double error = sittings - this.course.estimate().likely();
		add(Figure.FORECAST, traits, day, Verdict.of(sittings, this.course.estimate()).name(), Amount.of(error));
		add(Figure.FORECAST_MISS, traits, day, "", Amount.of(Math.abs(error)));
	}

	private void clearance() {
		@Nullable CourseExit exit = CourseExit.of(this.course);
		if (exit != null) {
			add(Figure.CLEARANCE, Traits.of(this.course), this.course.openedOn(), exit.detail(), Amount.ONE);
		}
	}

	private void booking(Booked booked) {
		add(Figure.BOOKING, WHOLE, booked.day(), booked.fate().name(), Amount.ONE);
	}

	private SittingLine sitting(Sitting sitting) {
		Map<Grouping, String> traits = Traits.of(this.course, sitting);
		@Nullable Gain gain = this.gains.of(sitting);
		add(Figure.SITTING, traits, sitting.day(), sitting.method().name(),
				(gain == null) ? Amount.ONE : Amount.of(gain.points()));
		Set<RequiredFact> missing = missing(this.course, sitting);
		if (!missing.isEmpty()) {
			Map<Grouping, String> records = only(OF_RECORDS, traits);
			add(Figure.INCOMPLETE, records, sitting.day(), "", Amount.ONE);
			missing.forEach((fact) -> add(Figure.MISSING, records, sitting.day(), fact.name(), Amount.ONE));
		}
		return new SittingLine(sitting.sittingId(), this.course.clinicId(), sitting.day(), sitting.method(),
				Traits.wavelength(sitting), Traits.phototype(this.course), this.course.pigment(), sitting.deviceId(),
				sitting.operatorId(), (gain == null) ? null : Amount.of(gain.points()).total(),
				(gain == null) ? null : gain.depth(), (gain == null) ? null : expectedDepth(sitting),
				missing.isEmpty() ? null : missing.stream().map(RequiredFact::name).collect(joining(",")),
				sitting.supplies());
	}

	/** Returns the depth that the estimate makes expect of a sitting. */
	private double expectedDepth(Sitting sitting) {
		long before = this.course.sittings()
			.stream()
			.filter((other) -> other.performedAt().isBefore(sitting.performedAt())
					&& (sitting.zones().isEmpty() || sitting.zones().stream().anyMatch(other::treated)))
			.count();
		return ExpectedRemoval.of(this.course.estimate(), sitting.method(),
				this.course.sittingsElsewhere() + (int) before + 1);
	}

	private void later(Later gain) {
		add(Figure.LATER_GAIN, Traits.of(this.course, gain.after()), gain.day(), "", Amount.of(gain.points()));
	}

	static Set<RequiredFact> missing(ReportFacts course, Sitting sitting) {
		Set<RequiredFact> missing = EnumSet.noneOf(RequiredFact.class);
		missing.addAll(sitting.missing());
		if (course.consents().stream().noneMatch((consent) -> consent.inForce(sitting.performedAt()))) {
			missing.add(RequiredFact.CONSENT);
		}
		return missing;
	}

	private void reaction(Reacted reaction) {
		add(Figure.REACTION, traits(reaction), reaction.day(), String.valueOf(reaction.worstGrade()), Amount.ONE);
	}

	private Map<Grouping, String> traits(Reacted reaction) {
		Map<Grouping, String> traits = only(OF_SITTINGS, Traits.of(this.course, cause(this.course, reaction)));
		traits.put(Grouping.KIND, reaction.kind().name());
		return traits;
	}

	/** Returns the sitting it is reported for, else the last one before its onset. */
	static @Nullable Sitting cause(ReportFacts course, Reacted reaction) {
		Stream<Sitting> sittings = course.sittings().stream();
		return ((reaction.sittingId() != null)
				? sittings.filter((sitting) -> sitting.sittingId().equals(reaction.sittingId()))
				: sittings.filter((sitting) -> !sitting.performedAt().isAfter(reaction.onsetAt())))
			.max(comparing(Sitting::performedAt))
			.orElse(null);
	}

	/**
	 * Counts each course once for each value, however many sittings or reactions it has.
	 */
	private void treated() {
		Set<Cell> once = new HashSet<>();
		for (Sitting sitting : this.course.sittings()) {
			Map<Grouping, String> traits = only(OF_SITTINGS, Traits.of(this.course, sitting));
			cells(Figure.TREATED_COURSE, traits, "").forEach(once::add);
			if (FollowUp.of(sitting, this.course)) {
				cells(Figure.FOLLOWED_COURSE, traits, "").forEach(once::add);
			}
		}
		if (!once.isEmpty()) {
			for (Reacted reaction : this.course.reactions()) {
				Map<Grouping, String> traits = traits(reaction);
				cells(Figure.FOLLOWED_COURSE, only(OF_SITTINGS, traits), "").forEach(once::add);
				cells(Figure.AFFECTED_COURSE, traits, "").forEach(once::add);
				cells(Figure.AFFECTED_COURSE, traits, String.valueOf(reaction.worstGrade())).forEach(once::add);
			}
		}
		once.forEach((cell) -> this.cells.merge(cell, Amount.ONE, Amount::plus));
	}

	private static Map<Grouping, String> only(Set<Grouping> dimensions, Map<Grouping, String> traits) {
		Map<Grouping, String> some = new EnumMap<>(traits);
		some.keySet().retainAll(dimensions);
		return some;
	}

	private Stream<Cell> cells(Figure figure, Map<Grouping, String> traits, String detail) {
		return traits.entrySet()
			.stream()
			.map((trait) -> new Cell(figure, trait.getKey(), this.course.clinicId(), this.course.openedOn(),
					trait.getValue(), detail));
	}

	private void add(Figure figure, Map<Grouping, String> traits, LocalDate day, String detail, Amount amount) {
		traits.forEach((dimension, value) -> this.cells
			.merge(new Cell(figure, dimension, this.course.clinicId(), day, value, detail), amount, Amount::plus));
	}

}
