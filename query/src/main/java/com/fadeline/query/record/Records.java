package com.fadeline.query.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.Lists;

/**
 * Immutable list of records identified by their ids.
 *
 * @param <I> ids of the records
 * @param <R> the stored form of each record
 * @param all the records in their order
 * @param order the order; equal ones keep theirs
 */
record Records<I, R>(List<R> all, Function<R, I> id, Comparator<R> order) {

	/** Creates a list in order of arrival. */
	static <I, R> Records<I, R> asTheyCome(List<R> records, Function<R, I> id) {
		return new Records<>(Lists.copy(records), id, (one, other) -> 0);
	}

	/** Creates a list by time; within one time in order of arrival. */
	static <I, R, T extends Comparable<? super T>> Records<I, R> byTime(List<R> records, Function<R, I> id,
			Function<R, T> time) {
		return new Records<>(Lists.copy(records), id, Comparator.comparing(time));
	}

	Optional<R> find(I id) {
		return this.all.stream().filter((record) -> has(record, id)).findFirst();
	}

	/** Returns it with the record replacing the one of its id, else added as the last. */
	Records<I, R> put(R record) {
		I its = this.id.apply(record);
		return find(its).isEmpty() ? sorted(Lists.and(this.all, record)) : change(its, (was) -> record);
	}

	/** Returns it with the record as the last, without the one of its id. */
	Records<I, R> last(R record) {
		return sorted(Lists.and(without(this.id.apply(record)).all, record));
	}

	/** Returns it with the record of that id changed; unchanged if there is none. */
	Records<I, R> change(I id, UnaryOperator<R> change) {
		return sorted(this.all.stream().map((record) -> has(record, id) ? change.apply(record) : record).toList());
	}

	Records<I, R> without(I id) {
		return new Records<>(this.all.stream().filter((record) -> !has(record, id)).toList(), this.id, this.order);
	}

	private boolean has(R record, I id) {
		return this.id.apply(record).equals(id);
	}

	private Records<I, R> sorted(List<R> records) {
		List<R> sorted = new ArrayList<>(records);
		sorted.sort(this.order);
		return new Records<>(List.copyOf(sorted), this.id, this.order);
	}

}
