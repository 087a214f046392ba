package com.fadeline.query.diary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.query.record.Bookings;

import static java.util.stream.Collectors.joining;

/**
 * State of the sittings of one course in the diary; cancelled ones too, since they may
 * still be recorded.
 */
record CourseDiary(CourseId courseId, ClientId clientId, ClinicId clinicId, List<DiaryEntry> sittings,
		List<FreedTime> freed, @Nullable WaitingView waiting) {

	CourseDiary {
		sittings = List.copyOf(sittings);
		freed = Lists.copy(freed);
	}

	/** Creates one that frees no time and waits for none. */
	CourseDiary(CourseId courseId, ClientId clientId, ClinicId clinicId, List<DiaryEntry> sittings) {
		this(courseId, clientId, clinicId, sittings, List.of(), null);
	}

	/** Returns the diary with its sittings changed. */
	CourseDiary with(UnaryOperator<Bookings<DiaryEntry>> change) {
		Bookings<DiaryEntry> now = change.apply(Bookings.asBooked(this.sittings, DiaryEntry::sittingId));
		return new CourseDiary(this.courseId, this.clientId, this.clinicId, now.all(), this.freed, this.waiting);
	}

	/** Returns the diary with other freed times. */
	CourseDiary freeing(List<FreedTime> times) {
		return new CourseDiary(this.courseId, this.clientId, this.clinicId, this.sittings, times, this.waiting);
	}

	/** Returns the diary with its place on the waiting list; null for none. */
	CourseDiary waiting(@Nullable WaitingView place) {
		return new CourseDiary(this.courseId, this.clientId, this.clinicId, this.sittings, this.freed, place);
	}

	/** Returns the first sitting that is booked; empty if none is. */
	Optional<DiaryEntry> booked() {
		return with(SittingStatus.SCHEDULED).min(Comparator.comparing(DiaryEntry::startsAt));
	}

	/** Returns the last sitting that was done; empty before the first. */
	Optional<DiaryEntry> last() {
		return with(SittingStatus.RECORDED).max(Comparator.comparing(DiaryEntry::startsAt));
	}

	private Stream<DiaryEntry> with(SittingStatus status) {
		return this.sittings.stream().filter((sitting) -> sitting.status() == status);
	}

	/** Returns the sittings that the diary shows. */
	Stream<DiaryEntry> shown() {
		return this.sittings.stream().filter((sitting) -> sitting.status() != SittingStatus.CANCELLED);
	}

	/**
	 * Returns the occupied times as a PostgreSQL multirange; its years of five digits, in
	 * which the last night of 9999 may end, have no sign.
	 */
	String taken() {
		return shown().map((sitting) -> "[%s,%s]".formatted(sitting.startsAt(), end(sitting)).replace("+", ""))
			.collect(joining(",", "{", "}"));
	}

	/** Returns the freed times as a PostgreSQL multirange. */
	String freedTimes() {
		return this.freed.stream()
			.map((it) -> "[%s,%s)".formatted(it.time().start(), it.time().end()).replace("+", ""))
			.collect(joining(",", "{", "}"));
	}

	/** Returns the end of a sitting; its start if the end is not known. */
	static Instant end(DiaryEntry sitting) {
		return Objects.requireNonNullElse(sitting.endsAt(), sitting.startsAt());
	}

}
