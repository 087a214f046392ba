package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;

/**
 * A reaction.
 *
 * @param resolvedAt null while it is open
 * @param amendedBecause reasons of its corrections, oldest first
 * @param retractedBecause null while it stands
 * @param outcome how it ended; null while it is open or where that is not known
 * @param assessments what specialists found beside the report, oldest first
 * @param followUps what was done about it, oldest first
 * @param clearances doctors' letters by which treatment may go on, as they came in
 * @param gradeNow the grade that a specialist found last; null while only the client has
 * graded it
 */
public record ReactionView(Reaction reaction, @Nullable Instant resolvedAt, @Nullable String resolution,
		List<String> amendedBecause, @Nullable String retractedBecause, @Nullable ReactionOutcome outcome,
		List<ReactionAssessment> assessments, List<FollowUp> followUps, List<Clearance> clearances,
		@Nullable Integer gradeNow) {

	public ReactionView {
		amendedBecause = Lists.copy(amendedBecause);
		assessments = Lists.copy(assessments);
		followUps = Lists.copy(followUps);
		clearances = Lists.copy(clearances);
		gradeNow = grades(assessments, followUps).max(Comparator.comparing(Graded::at))
			.map(Graded::grade)
			.orElse(reaction.assessedGrade());
	}

	/** One that nobody has looked at since it was reported. */
	public ReactionView(Reaction reaction, @Nullable Instant resolvedAt, @Nullable String resolution,
			List<String> amendedBecause, @Nullable String retractedBecause) {
		this(reaction, resolvedAt, resolution, amendedBecause, retractedBecause, null, List.of(), List.of(), List.of(),
				null);
	}

	/** One that was just reported. */
	public static ReactionView of(Reaction reaction) {
		return new ReactionView(reaction, null, null, List.of(), null);
	}

	/** With the values of a correction. */
	public ReactionView amended(Reaction reaction, String reason) {
		return new ReactionView(reaction, this.resolvedAt, this.resolution, Lists.and(this.amendedBecause, reason),
				this.retractedBecause, this.outcome, this.assessments, this.followUps, this.clearances, null);
	}

	/** As it ended. */
	public ReactionView resolved(Instant resolvedAt, @Nullable ReactionOutcome outcome, @Nullable String resolution) {
		return new ReactionView(this.reaction, resolvedAt, resolution, this.amendedBecause, this.retractedBecause,
				outcome, this.assessments, this.followUps, this.clearances, null);
	}

	/** As it ended, without saying how. */
	public ReactionView resolved(Instant resolvedAt, @Nullable String resolution) {
		return resolved(resolvedAt, null, resolution);
	}

	/** As a specialist found it. */
	public ReactionView assessed(ReactionAssessment assessment) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause,
				this.retractedBecause, this.outcome, Lists.and(this.assessments, assessment), this.followUps,
				this.clearances, null);
	}

	/** With what was done about it. */
	public ReactionView followedUp(FollowUp followUp) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause,
				this.retractedBecause, this.outcome, this.assessments, Lists.and(this.followUps, followUp),
				this.clearances, null);
	}

	/** With a doctor's letter. */
	public ReactionView cleared(Clearance clearance) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause,
				this.retractedBecause, this.outcome, this.assessments, this.followUps,
				Lists.and(this.clearances, clearance), null);
	}

	/** As a mistake. */
	public ReactionView retracted(String reason) {
		return new ReactionView(this.reaction, this.resolvedAt, this.resolution, this.amendedBecause, reason,
				this.outcome, this.assessments, this.followUps, this.clearances, null);
	}

	/** Whether it stands and is not over. */
	public boolean isStillOpen() {
		return this.resolvedAt == null && this.retractedBecause == null;
	}

	/** The grade that was assessed, or else the one the client gave. */
	public int shownGrade() {
		return Objects.requireNonNullElse(this.gradeNow, this.reaction.grade());
	}

	/** The highest grade that was assessed, or else the one the client gave. */
	public int worstGrade() {
		Stream<Integer> later = grades(this.assessments, this.followUps).map(Graded::grade);
		return Stream.concat(Stream.ofNullable(this.reaction.assessedGrade()), later)
			.max(Comparator.naturalOrder())
			.orElse(this.reaction.grade());
	}

	/** The day to look again, as the last follow-up set it; null if it set none. */
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

}
