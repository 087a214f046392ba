package com.fadeline.command.course;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Severity;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.History;

/**
 * A later delivery of a history, laid upon the one on record. What a person corrected or
 * took back stays so: of a delivery it takes what its source has not said before.
 */
final class Delivery {

	private static final String EXTENDED = "history.extended";

	private static final String DIFFERS = "history.differs";

	private final @Nullable History told;

	private final @Nullable History before;

	private final Statement statement;

	private final History all;

	private final History whole;

	private final List<String> differences;

	/** One of a history that nobody corrected. */
	Delivery(@Nullable History before, History delivered, Statement statement) {
		this(before, before, delivered, statement);
	}

	/**
	 * @param told what its source has told; null where this is the first delivery
	 * @param before what stands of it; null where this is the first or all was taken back
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

	/** Whether nothing was told of it before. */
	boolean isFirst() {
		return this.told == null;
	}

	/** What stood until now; null where it is the first delivery, or nothing stood. */
	@Nullable History before() {
		return this.before;
	}

	/** Whether it brings what is not on record yet. */
	boolean extendsTheRecord() {
		if (this.told != null && this.before == null) {
			return this.whole.count() > 0;
		}
		return !this.whole.equals(this.before) || this.statement.completed() != null;
	}

	/** The assessment with what was unknown; null where nothing is added. */
	@Nullable Assessment completedAssessment() {
		return this.statement.completed();
	}

	/** The history as it stands with this delivery. */
	History whole() {
		return this.whole;
	}

	/** All that its source tells, where some of it was corrected; else null. */
	@Nullable History delivered() {
		return this.all.equals(this.whole) ? null : this.all;
	}

	/** What was added, and each field in which the delivery differs. */
	List<AcceptedFinding> findings() {
		Stream<AcceptedFinding> differing = this.differences.stream().map((difference) -> caution(DIFFERS, difference));
		if (isFirst()) {
			return differing.toList();
		}
		int more = this.whole.count() - ((this.before == null) ? 0 : this.before.count());
		AcceptedFinding added = caution(EXTENDED, "Added to the history '%s' on record: %s".formatted(this.whole.key(),
				(more == 0) ? "details, no sitting" : (more == 1) ? "1 sitting" : "%d sittings".formatted(more)));
		return Stream.concat(Stream.of(added), differing).toList();
	}

	private static AcceptedFinding caution(String rule, String message) {
		return new AcceptedFinding(rule, Severity.CAUTION, message, null, null);
	}

}
