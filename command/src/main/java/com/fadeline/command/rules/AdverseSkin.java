package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.command.rules.CourseFacts.Graded;
import com.fadeline.command.rules.CourseFacts.Reacted;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a client's reaction before a sitting, and what it requires. Exactly one
 * rule reports each reaction.
 *
 * @param course the course of the reaction
 * @param other whether that is another course than the one of the sitting
 */
record AdverseSkin(CourseFacts course, boolean other, Reacted reacted, Instant at, RuleContext standards) {

	/** Returns all reactions that had begun by a moment, in any course of the client. */
	static Stream<AdverseSkin> before(Instant at, CourseFacts facts, RuleContext standards) {
		return facts.everywhere()
			.flatMap((course) -> course.reactions()
				.stream()
				.filter((reacted) -> reacted.hasBegun(at))
				.map((reacted) -> new AdverseSkin(course, course != facts, reacted, at, standards)));
	}

	Reaction reaction() {
		return this.reacted.reaction();
	}

	/** Returns whether it is open and of a kind that excludes sittings at any grade. */
	boolean stopsByKind() {
		return isOpen() && reaction().kind().stopsAtAnyGrade();
	}

	/** Returns whether it is open with a grade at which sittings have to wait. */
	boolean stopsByGrade() {
		return isOpen() && !stopsByKind()
				&& grade().filter((grade) -> grade >= this.standards.policy().openReactionGrade()).isPresent();
	}

	/**
	 * Returns whether it was once so severe, or is permanent, that a doctor's letter is
	 * required, and none was given.
	 */
	boolean wantsLetter() {
		Optional<Graded> bad = this.reacted.graded(this.at)
			.filter((graded) -> graded.grade() >= reaction().kind().clearedFrom())
			.reduce((earlier, later) -> later);
		boolean lasting = reaction().kind().stopsAtAnyGrade() && this.reacted.persists();
		if (bad.isEmpty() && !lasting) {
			return false;
		}
		LocalDate since = this.standards.day(bad.map(Graded::at).orElse(reaction().onsetAt()));
		return this.reacted.clearances().stream().noneMatch((letter) -> clears(letter, since));
	}

	private boolean clears(Clearance letter, LocalDate since) {
		return letter.holds(this.standards.day(this.at)) && !letter.date().isBefore(since);
	}

	/** Returns whether it is open and only the client has graded it. */
	boolean isUnassessed() {
		return isOpen() && grade().isEmpty();
	}

	private boolean isOpen() {
		return this.reacted.isOpen(this.at);
	}

	private Optional<Integer> grade() {
		return this.reacted.grade(this.at);
	}

	/**
	 * Returns the grade to name: the highest for the letter, else the present one;
	 * without either, the client's own.
	 */
	int namedGrade(boolean worst) {
		Optional<Integer> named = worst ? this.reacted.graded(this.at).map(Graded::grade).max(Integer::compare)
				: grade();
		return named.orElse(reaction().grade());
	}

	/** Returns the reaction in words. */
	String named(int grade) {
		@Nullable BodySite site = this.course.bodySite();
		return "%s of grade %d since %s%s".formatted(Terms.of(reaction().kind()), grade, day(),
				this.other ? " (course%s opened on %s)".formatted((site == null) ? "" : " on the " + Terms.of(site),
						this.course.openedOn()) : "");
	}

	/** Adds the reaction to the finding as values, with more values in between. */
	Finding naming(Finding finding, int grade, Value... more) {
		List<Value> values = new ArrayList<>(
				List.of(Value.constant(reaction().kind()), Value.number(grade), Value.day(day())));
		values.addAll(List.of(more));
		if (this.other) {
			@Nullable BodySite site = this.course.bodySite();
			values.add((site == null) ? Value.field("siteNotKnown") : Value.constant(site));
			values.add(Value.day(this.course.openedOn()));
		}
		return finding.naming(values.toArray(Value[]::new));
	}

	private LocalDate day() {
		return this.standards.day(reaction().onsetAt());
	}

}
