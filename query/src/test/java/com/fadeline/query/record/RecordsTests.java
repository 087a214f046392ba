package com.fadeline.query.record;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;

import static java.util.UUID.nameUUIDFromBytes;
import static org.assertj.core.api.Assertions.assertThat;

class RecordsTests {

	private static final Kept MONDAY = new Kept("a", 1, "booked");

	private static final Kept TUESDAY = new Kept("b", 2, "booked");

	private static final Kept WEDNESDAY = new Kept("c", 3, "booked");

	private static final Bookings<Kept> AS_BOOKED = Bookings.asBooked(List.of(TUESDAY, MONDAY), Kept::sittingId);

	private static final Bookings<Kept> BY_TIME = Bookings.byTime(List.of(MONDAY, WEDNESDAY), Kept::sittingId,
			Kept::at);

	private static final PerformedSittings<Kept> AS_RECORDED = PerformedSittings.asRecorded(List.of(TUESDAY, MONDAY),
			Kept::sittingId);

	private static final PerformedSittings<Kept> AS_DONE = PerformedSittings.byTime(List.of(MONDAY, TUESDAY),
			Kept::sittingId, Kept::at);

	private static final ReactionLog<Kept> REACTIONS = ReactionLog.of(List.of(TUESDAY, MONDAY), Kept::reactionId);

	@Test
	void a_sitting_is_booked_after_those_that_were_booked_before() {
		assertThat(AS_BOOKED.with(WEDNESDAY).all()).containsExactly(TUESDAY, MONDAY, WEDNESDAY);
	}

	@Test
	void a_sitting_is_booked_at_its_time_among_those_that_are_kept_by_time() {
		assertThat(BY_TIME.with(TUESDAY).all()).containsExactly(MONDAY, TUESDAY, WEDNESDAY);
	}

	@Test
	void of_one_time_what_is_booked_later_comes_later() {
		Kept other = new Kept("d", 1, "booked");

		assertThat(BY_TIME.with(other).all()).containsExactly(MONDAY, other, WEDNESDAY);
	}

	@Test
	void what_has_the_id_of_a_booking_takes_its_place() {
		Kept done = TUESDAY.as("done");

		assertThat(AS_BOOKED.with(done).all()).containsExactly(done, MONDAY);
	}

	@Test
	void a_booking_that_is_moved_goes_to_its_time() {
		Kept moved = new Kept("a", 4, "moved");

		assertThat(BY_TIME.change(MONDAY.sittingId(), (was) -> moved).all()).containsExactly(WEDNESDAY, moved);
		assertThat(AS_BOOKED.change(MONDAY.sittingId(), (was) -> moved).all()).containsExactly(TUESDAY, moved);
	}

	@Test
	void what_is_not_booked_is_neither_changed_nor_removed_nor_found() {
		assertThat(AS_BOOKED.change(WEDNESDAY.sittingId(), (was) -> was.as("moved")).all()).isEqualTo(AS_BOOKED.all());
		assertThat(AS_BOOKED.remove(WEDNESDAY.sittingId()).all()).isEqualTo(AS_BOOKED.all());
		assertThat(AS_BOOKED.find(WEDNESDAY.sittingId())).isEmpty();
	}

	@Test
	void a_booking_that_is_over_is_gone() {
		Bookings<Kept> left = AS_BOOKED.remove(TUESDAY.sittingId());

		assertThat(left.all()).containsExactly(MONDAY);
		assertThat(left.find(MONDAY.sittingId())).contains(MONDAY);
		assertThat(left.find(TUESDAY.sittingId())).isEmpty();
	}

	@Test
	void a_collection_stays_as_it_is_when_another_is_made_of_it() {
		AS_BOOKED.with(WEDNESDAY).remove(MONDAY.sittingId());

		assertThat(AS_BOOKED.all()).containsExactly(TUESDAY, MONDAY);
		assertThat(AS_BOOKED.all()).isUnmodifiable();
	}

	@Test
	void an_amended_sitting_is_kept_once_as_the_one_recorded_last() {
		Kept amended = TUESDAY.as("amended");

		assertThat(AS_RECORDED.record(amended).all()).containsExactly(MONDAY, amended);
	}

	@Test
	void sittings_kept_by_time_stay_so_when_one_is_recorded_late_or_its_time_is_amended() {
		Kept early = new Kept("d", 0, "done");
		Kept amended = new Kept("a", 5, "amended");

		assertThat(AS_DONE.record(early).all()).containsExactly(early, MONDAY, TUESDAY);
		assertThat(AS_DONE.record(amended).all()).containsExactly(TUESDAY, amended);
	}

	@Test
	void a_retracted_sitting_is_gone() {
		assertThat(AS_DONE.retract(MONDAY.sittingId()).all()).containsExactly(TUESDAY);
	}

	@Test
	void observations_are_kept_by_time_and_amended_once() {
		Fading first = fading("a", 1, 20);
		Fading second = fading("b", 2, 40);
		Fading amended = fading("a", 3, 30);
		FadingLog<Fading> log = FadingLog.byTime(List.of(second)).log(first);

		assertThat(log.all()).containsExactly(first, second);
		assertThat(log.log(amended).all()).containsExactly(second, amended);
		assertThat(log.retract(first.fadingId()).all()).containsExactly(second);
	}

	@Test
	void observations_are_kept_as_logged_and_changed_in_their_place() {
		FadingLog<Kept> log = FadingLog.asLogged(List.of(TUESDAY), Kept::fadingId).log(MONDAY);

		assertThat(log.all()).containsExactly(TUESDAY, MONDAY);
		assertThat(log.change(TUESDAY.fadingId(), (was) -> was.as("retracted")).all())
			.containsExactly(TUESDAY.as("retracted"), MONDAY);
		assertThat(log.log(TUESDAY.as("amended")).all()).containsExactly(MONDAY, TUESDAY.as("amended"));
	}

	@Test
	void reactions_are_kept_as_reported_and_changed_in_their_place() {
		assertThat(REACTIONS.report(WEDNESDAY).all()).containsExactly(TUESDAY, MONDAY, WEDNESDAY);
		assertThat(REACTIONS.change(TUESDAY.reactionId(), (was) -> was.as("graded")).all())
			.containsExactly(TUESDAY.as("graded"), MONDAY);
	}

	@Test
	void a_reaction_that_is_over_is_gone() {
		ReactionLog<Kept> left = REACTIONS.remove(TUESDAY.reactionId());

		assertThat(left.all()).containsExactly(MONDAY);
		assertThat(left.find(MONDAY.reactionId())).contains(MONDAY);
		assertThat(left.find(TUESDAY.reactionId())).isEmpty();
	}

	private static Fading fading(String name, int second, double percent) {
		return new Fading(new FadingId(nameUUIDFromBytes(name.getBytes())), Instant.ofEpochSecond(second), percent,
				null, Observer.SPECIALIST, Scale.VISUAL, null);
	}

	private record Kept(String name, int second, String state) {

		Kept as(String state) {
			return new Kept(this.name, this.second, state);
		}

		Instant at() {
			return Instant.ofEpochSecond(this.second);
		}

		SittingId sittingId() {
			return new SittingId(nameUUIDFromBytes(this.name.getBytes()));
		}

		FadingId fadingId() {
			return new FadingId(nameUUIDFromBytes(this.name.getBytes()));
		}

		ReactionId reactionId() {
			return new ReactionId(nameUUIDFromBytes(this.name.getBytes()));
		}

	}

}
