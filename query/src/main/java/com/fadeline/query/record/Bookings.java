package com.fadeline.query.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.id.SittingId;

/**
 * Immutable collection of the sittings that a course has booked.
 *
 * @param <B> the stored form of each
 */
public final class Bookings<B> {

	private final Records<SittingId, B> records;

	private Bookings(Records<SittingId, B> records) {
		this.records = records;
	}

	/** Creates the collection in order of booking. */
	public static <B> Bookings<B> asBooked(List<B> bookings, Function<B, SittingId> id) {
		return new Bookings<>(Records.asTheyCome(bookings, id));
	}

	/** Creates the collection in order of their times. */
	public static <B> Bookings<B> byTime(List<B> bookings, Function<B, SittingId> id, Function<B, Instant> startsAt) {
		return new Bookings<>(Records.byTime(bookings, id, startsAt));
	}

	/** Returns it with the booking added, or replacing the one of its id. */
	public Bookings<B> with(B booking) {
		return new Bookings<>(this.records.put(booking));
	}

	/** Returns it with one moved or ended; unchanged if the id is not booked. */
	public Bookings<B> change(SittingId id, UnaryOperator<B> change) {
		return new Bookings<>(this.records.change(id, change));
	}

	/** Returns it without one that is no longer expected. */
	public Bookings<B> remove(SittingId id) {
		return new Bookings<>(this.records.without(id));
	}

	/** Returns the booking of that id. */
	public Optional<B> find(SittingId id) {
		return this.records.find(id);
	}

	/** Returns all bookings, in order. */
	public List<B> all() {
		return this.records.all();
	}

}
