package com.fadeline.query.diary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.query.record.Bookings;

import static java.util.stream.Collectors.joining;

/**
 * State of the sittings of one course in the diary; cancelled ones too, since they may
 * still be recorded.
 */
record CourseDiary(CourseId courseId, ClientId clientId, ClinicId clinicId, List<DiaryEntry> sittings) {

	CourseDiary {
		sittings = List.copyOf(sittings);
	}

	/** Returns the diary with its sittings changed. */
	CourseDiary with(UnaryOperator<Bookings<DiaryEntry>> change) {
		Bookings<DiaryEntry> now = change.apply(Bookings.asBooked(this.sittings, DiaryEntry::sittingId));
		return new CourseDiary(this.courseId, this.clientId, this.clinicId, now.all());
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

	/** Returns the end of a sitting; its start if the end is not known. */
	static Instant end(DiaryEntry sitting) {
		return Objects.requireNonNullElse(sitting.endsAt(), sitting.startsAt());
	}

}
