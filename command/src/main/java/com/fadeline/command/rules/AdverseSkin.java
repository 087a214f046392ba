package com.fadeline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Clearance;
import com.fadeline.api.course.Reaction;
import com.fadeline.command.rules.CourseFacts.Graded;
import com.fadeline.command.rules.CourseFacts.Reacted;
import org.jspecify.annotations.Nullable;

/**
 * A reaction of the client before a sitting, and what it asks for. Of each reaction one
 * rule speaks.
 *
 * @param course in which it was
 * @param other whether that is another course than the one of the sitting
 */
record AdverseSkin(CourseFacts course, boolean other, Reacted reacted, Instant at, RuleContext standards) {

	/** All that had begun by a moment, in whichever course of the client. */
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

	/** Open and of a kind that no sitting is to come to, however slight. */
	boolean stopsByKind() {
		return isOpen() && reaction().kind().stopsAtAnyGrade();
	}

	/** Open with a grade that sittings wait for. */
	boolean stopsByGrade() {
		return isOpen() && !stopsByKind()
				&& grade().filter((grade) -> grade >= this.standards.policy().openReactionGrade()).isPresent();
	}

	/** So bad once, or for good, that a doctor has to agree, and none has. */
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

	/** Open, and graded by nobody but the client. */
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
	 * The highest grade for the letter, the present one else; the client's own at last.
	 */
	int namedGrade(boolean worst) {
		Optional<Integer> named = worst ? this.reacted.graded(this.at).map(Graded::grade).max(Integer::compare)
				: grade();
		return named.orElse(reaction().grade());
	}

	/** Which reaction it is, in words. */
	String named(int grade) {
		@Nullable BodySite site = this.course.bodySite();
		return "%s of grade %d since %s%s".formatted(Terms.of(reaction().kind()), grade, day(),
				this.other ? " (course%s opened on %s)".formatted((site == null) ? "" : " on the " + Terms.of(site),
						this.course.openedOn()) : "");
	}

	/** The same as data, with more values of the finding between. */
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
