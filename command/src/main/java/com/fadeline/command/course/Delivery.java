package com.fadeline.command.course;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.treatment.History;

/**
 * Later delivery of a history, merged into the recorded one. Corrections and withdrawals
 * made by a person stay; of a delivery it adds only what its source has not stated
 * before.
 */
final class Delivery {

	private final @Nullable History told;

	private final @Nullable History before;

	private final Statement statement;

	private final History all;

	private final History whole;

	private final List<String> differences;

	/** Creates the delivery of a history that was not corrected. */
	Delivery(@Nullable History before, History delivered, Statement statement) {
		this(before, before, delivered, statement);
	}

	/**
	 * @param told what its source has stated so far; null for the first delivery
	 * @param before the history in effect; null for the first delivery, or if all was
	 * withdrawn
	 */
	Delivery(@Nullable History told, @Nullable History before, History delivered, Statement statement) {
		this.told = told;
		this.before = before;
		this.statement = statement;
		Merge merge = new Merge((told != null) ? told : nothing(delivered), delivered, false, statement.differences());
		this.all = merge.whole();
		if (told == null || told.equals(before)) {
			this.whole = merge.whole();
			this.differences = merge.differences();
		}
		else {
			History standing = (before != null) ? before : nothing(told);
			Merge added = new Merge(standing, Added.to(standing, told, merge.whole()), true, List.of());
			this.whole = added.whole();
			this.differences = Stream.concat(merge.differences().stream(), added.differences().stream()).toList();
		}
	}

	private static History nothing(History like) {
		return new History(like.key(), null, like.method(), null, List.of(), List.of());
	}

	/** Returns whether it is the first delivery. */
	boolean isFirst() {
		return this.told == null;
	}

	/**
	 * Returns the history in effect so far; null for the first delivery or if none was in
	 * effect.
	 */
	@Nullable History before() {
		return this.before;
	}

	/** Returns whether it adds anything to the record. */
	boolean extendsTheRecord() {
		if (this.told != null && this.before == null) {
			return this.whole.count() > 0;
		}
		return !this.whole.equals(this.before) || this.statement.completed() != null;
	}

	/** Returns the assessment with unknown parts filled in; null if nothing is added. */
	@Nullable Assessment completedAssessment() {
		return this.statement.completed();
	}

	/** Returns the history with this delivery merged in. */
	History whole() {
		return this.whole;
	}

	/** Returns everything its source states if some of it was corrected; else null. */
	@Nullable History delivered() {
		return this.all.equals(this.whole) ? null : this.all;
	}

	/** Returns what was added, and each field in which the delivery differs. */
	List<AcceptedFinding> findings() {
		Stream<AcceptedFinding> differing = this.differences.stream()
			.map((difference) -> AcceptedFinding.caution(RuleId.HISTORY_DIFFERS, difference));
		if (isFirst()) {
			return differing.toList();
		}
		int more = this.whole.count() - ((this.before == null) ? 0 : this.before.count());
		AcceptedFinding added = AcceptedFinding
			.caution(RuleId.HISTORY_EXTENDED, "Added to the history '%s' on record: %s".formatted(this.whole.key(),
					(more == 0) ? "details, no sitting" : (more == 1) ? "1 sitting" : "%d sittings".formatted(more)));
		return Stream.concat(Stream.of(added), differing).toList();
	}

}
