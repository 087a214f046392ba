package com.fadeline.query.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.id.ReactionId;

/**
 * Immutable collection of the reactions of a course, in order of reporting.
 *
 * @param <R> the stored form of each
 */
public final class ReactionLog<R> {

	private final Records<ReactionId, R> records;

	private ReactionLog(Records<ReactionId, R> records) {
		this.records = records;
	}

	/** Creates the collection. */
	public static <R> ReactionLog<R> of(List<R> reactions, Function<R, ReactionId> id) {
		return new ReactionLog<>(Records.asTheyCome(reactions, id));
	}

	/** Returns it with a reported reaction added. */
	public ReactionLog<R> report(R reaction) {
		return new ReactionLog<>(this.records.last(reaction));
	}

	/**
	 * Returns it with one corrected, assessed or resolved; unchanged if the id is not in
	 * it.
	 */
	public ReactionLog<R> change(ReactionId id, UnaryOperator<R> change) {
		return new ReactionLog<>(this.records.change(id, change));
	}

	/** Returns it without one that is resolved, or was reported by mistake. */
	public ReactionLog<R> remove(ReactionId id) {
		return new ReactionLog<>(this.records.without(id));
	}

	/** Returns the reaction of that id. */
	public Optional<R> find(ReactionId id) {
		return this.records.find(id);
	}

	/** Returns all reactions, in order. */
	public List<R> all() {
		return this.records.all();
	}

}
