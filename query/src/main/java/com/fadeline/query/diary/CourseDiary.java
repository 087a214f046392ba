package com.fadeline.query.diary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.DiaryEntry;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.SittingStatus;

import static java.util.stream.Collectors.joining;

/**
 * The sittings of one course, those that were called off too, since they may be recorded
 * yet.
 */
record CourseDiary(CourseId courseId, ClientId clientId, ClinicId clinicId, List<DiaryEntry> sittings) {

	CourseDiary {
		sittings = List.copyOf(sittings);
	}

	/** With one sitting as it is now; null leaves it out. */
	CourseDiary with(SittingId id, UnaryOperator<@Nullable DiaryEntry> change) {
		Map<SittingId, DiaryEntry> changed = new LinkedHashMap<>();
		this.sittings.forEach((sitting) -> changed.put(sitting.sittingId(), sitting));
		@Nullable DiaryEntry now = change.apply(changed.get(id));
		if (now == null) {
			changed.remove(id);
		}
		else {
			changed.put(id, now);
		}
		return new CourseDiary(this.courseId, this.clientId, this.clinicId, List.copyOf(changed.values()));
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
