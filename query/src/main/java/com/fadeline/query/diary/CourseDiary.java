package com.fadeline.query.diary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fadeline.api.ClinicId;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.DiaryEntry;
import com.fadeline.api.course.SittingStatus;
import com.fadeline.query.record.Bookings;

import static java.util.stream.Collectors.joining;

/**
 * The sittings of one course, those that were called off too, since they may be recorded
 * yet.
 */
record CourseDiary(CourseId courseId, ClientId clientId, ClinicId clinicId, List<DiaryEntry> sittings) {

	CourseDiary {
		sittings = List.copyOf(sittings);
	}

	/** With others of its sittings. */
	CourseDiary with(UnaryOperator<Bookings<DiaryEntry>> change) {
		Bookings<DiaryEntry> now = change.apply(Bookings.asBooked(this.sittings, DiaryEntry::sittingId));
		return new CourseDiary(this.courseId, this.clientId, this.clinicId, now.all());
	}

	/** Those that the diary shows. */
	Stream<DiaryEntry> shown() {
		return this.sittings.stream().filter((sitting) -> sitting.status() != SittingStatus.CANCELLED);
	}

	/**
	 * When something is in the diary, as PostgreSQL writes a set of ranges: its years of
	 * five digits, which the last night of 9999 may end in, have no sign.
	 */
	String taken() {
		return shown().map((sitting) -> "[%s,%s]".formatted(sitting.startsAt(), end(sitting)).replace("+", ""))
			.collect(joining(",", "{", "}"));
	}

	/** The end of a sitting, which is its start where it is not known. */
	static Instant end(DiaryEntry sitting) {
		return Objects.requireNonNullElse(sitting.endsAt(), sitting.startsAt());
	}

}
