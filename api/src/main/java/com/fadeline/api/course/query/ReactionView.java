package com.fadeline.api.course.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionOutcome;

/**
 * Read model of a reaction.
 *
 * @param resolvedAt null while it is open
 * @param amendedBecause reasons of its corrections, oldest first
 * @param retractedBecause null while it is in effect
 * @param outcome how it ended; null while it is open or if not known
 * @param assessments specialists' assessments besides the report, oldest first
 * @param followUps follow-ups, oldest first
 * @param clearances doctors' letters that permit treatment, in order of recording
 * @param gradeNow the grade that a specialist found last; null while only the client has
 * graded it
 * @param withdrawn what was recorded by mistake after the report, in order of withdrawal
 */
public record ReactionView(Reaction reaction, @Nullable Instant resolvedAt, @Nullable String resolution,
		List<String> amendedBecause, @Nullable String retractedBecause, @Nullable ReactionOutcome outcome,
		List<ReactionAssessment> assessments, List<FollowUp> followUps, List<Clearance> clearances,
		@Nullable Integer gradeNow, List<Withdrawn> withdrawn) {

	public ReactionView {
		amendedBecause = Lists.copy(amendedBecause);
		assessments = Lists.copy(assessments);
		followUps = Lists.copy(followUps);
		clearances = Lists.copy(clearances);
		withdrawn = Lists.copy(withdrawn);
		gradeNow = grades(assessments, followUps).reduce((one, other) -> other.at().isBefore(one.at()) ? one : other)
			.map(Graded::grade)
			.orElse(reaction.assessedGrade());
	}

	/** Creates one that was not assessed since it was reported. */
	public ReactionView(Reaction reaction, @Nullable Instant resolvedAt, @Nullable String resolution,
			List<String> amendedBecause, @Nullable String retractedBecause) {
		this(reaction, resolvedAt, resolution, amendedBecause, retractedBecause, null, List.of(), List.of(), List.of(),
				null, List.of());
	}

	/** Creates one that was just reported. */
	public static ReactionView of(Reaction reaction) {
		return new ReactionView(reaction, null, null, List.of(), null);
	}

	/** Returns it with the values of a correction. */
	public ReactionView amended(Reaction reaction, String reason) {
		return new ReactionView(reaction, this.resolvedAt, this.resolution, Lists.and(this.amendedBecause, reason),
				this.retractedBecause, this.outcome, this.assessments, this.followUps, this.clearances, null,
				this.withdrawn);
	}

	/** Returns it with its end. */
	public ReactionView resolved(Instant resolvedAt, @Nullable ReactionOutcome outcome, @Nullable String resolution) {
		return new ReactionView(this.reaction, resolvedAt, resolution, this.amendedBecause, this.retractedBecause,
				outcome, this.assessments, this.followUps, this.clearances, null, this.withdrawn);
	}

	/** Returns it with its end, without an outcome. */
	public ReactionView resolved(Instant resolvedAt, @Nullable String resolution) {
		return resolved(resolvedAt, null, resolution);
	}

	/** Returns it with an assessment. */
	public ReactionView assessed(ReactionAssessment assessment) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause,
				this.retractedBecause, this.outcome, Lists.and(this.assessments, assessment), this.followUps,
				this.clearances, null, this.withdrawn);
	}

	/** Returns it with a follow-up. */
	public ReactionView followedUp(FollowUp followUp) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause,
				this.retractedBecause, this.outcome, this.assessments, Lists.and(this.followUps, followUp),
				this.clearances, null, this.withdrawn);
	}

	/** Returns it with a doctor's letter. */
	public ReactionView cleared(Clearance clearance) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause,
				this.retractedBecause, this.outcome, this.assessments, this.followUps,
				Lists.and(this.clearances, clearance), null, this.withdrawn);
	}

	/** Returns it withdrawn as a mistake. */
	public ReactionView retracted(String reason) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause, reason,
				this.outcome, this.assessments, this.followUps, this.clearances, null, this.withdrawn);
	}

	/** Returns it without an entry that was withdrawn. */
	public ReactionView withdrawn(ReactionEntry entry, String reason) {
		boolean end = entry.kind() == ReactionEntry.Kind.END;
		return new ReactionView(this.reaction, end ? null : this.resolvedAt, end ? null : this.resolution,
				this.amendedBecause, this.retractedBecause, end ? null : this.outcome,
				Lists.withoutLast(this.assessments, (it) -> entry.equals(ReactionEntry.of(it))),
				Lists.withoutLast(this.followUps, (it) -> entry.equals(ReactionEntry.of(it))),
				Lists.withoutLast(this.clearances, (it) -> entry.equals(ReactionEntry.of(it))), null,
				Lists.and(this.withdrawn, new Withdrawn(entry, reason)));
	}

	/** Returns the names of the entries in effect, in the order of their kinds. */
	public List<ReactionEntry> entries() {
		return Stream
			.of(this.assessments.stream().map(ReactionEntry::of), this.followUps.stream().map(ReactionEntry::of),
					Stream.ofNullable(this.resolvedAt).map(ReactionEntry::endedAt),
					this.clearances.stream().map(ReactionEntry::of))
			.flatMap((names) -> names)
			.toList();
	}

	/** Returns whether it is in effect and not resolved. */
	public boolean isStillOpen() {
		return this.resolvedAt == null && this.retractedBecause == null;
	}

	/** Returns the grade that was assessed, or else the one the client gave. */
	public int shownGrade() {
		return Objects.requireNonNullElse(this.gradeNow, this.reaction.grade());
	}

	/** Returns the highest grade that was assessed, or else the one the client gave. */
	public int worstGrade() {
		Stream<Integer> later = grades(this.assessments, this.followUps).map(Graded::grade);
		return Stream.concat(Stream.ofNullable(this.reaction.assessedGrade()), later)
			.max(Comparator.naturalOrder())
			.orElse(this.reaction.grade());
	}

	/**
	 * Returns the day of the next check, as set by the last follow-up; null if it set
	 * none.
	 */
	public @Nullable LocalDate looksNext() {
		return this.followUps.isEmpty() ? null : this.followUps.getLast().nextLook();
	}

	private static Stream<Graded> grades(List<ReactionAssessment> assessments, List<FollowUp> followUps) {
		return Stream.concat(assessments.stream().map((it) -> new Graded(it.assessedAt(), it.grade())),
				followUps.stream()
					.flatMap((it) -> Stream.ofNullable(it.grade()).map((grade) -> new Graded(it.at(), grade))));
	}

	private record Graded(Instant at, int grade) {
	}

	/** Value object of an entry that was withdrawn, with the reason. */
	public record Withdrawn(ReactionEntry entry, String reason) {
	}

}
