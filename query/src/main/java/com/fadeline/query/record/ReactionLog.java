package com.fadeline.query.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.course.ReactionId;

/**
 * Immutable collection of the reactions of a course, in the order in which they were
 * reported.
 *
 * @param <R> what is kept of each
 */
public final class ReactionLog<R> {

	private final Records<ReactionId, R> records;

	private ReactionLog(Records<ReactionId, R> records) {
		this.records = records;
	}

	/** Those reactions. */
	public static <R> ReactionLog<R> of(List<R> reactions, Function<R, ReactionId> id) {
		return new ReactionLog<>(Records.asTheyCome(reactions, id));
	}

	/** With one that was reported. */
	public ReactionLog<R> report(R reaction) {
		return new ReactionLog<>(this.records.last(reaction));
	}

	/**
	 * With one as it was amended, found or resolved; as they are where it is not in it.
	 */
	public ReactionLog<R> change(ReactionId id, UnaryOperator<R> change) {
		return new ReactionLog<>(this.records.change(id, change));
	}

	/** Without one that is over, or was reported by mistake. */
	public ReactionLog<R> remove(ReactionId id) {
		return new ReactionLog<>(this.records.without(id));
	}

	/** One that is in it. */
	public Optional<R> find(ReactionId id) {
		return this.records.find(id);
	}

	/** All that are in it, as they were reported. */
	public List<R> all() {
		return this.records.all();
	}

}
