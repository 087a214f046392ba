package com.fadeline.query.diary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.id.SittingId;

/** Times of a course that were booked and became free. */
final class FreedTimes {

	private FreedTimes() {
	}

	/**
	 * Returns the diary with the time that a sitting frees at a moment, and without those
	 * that are over by then.
	 */
	static CourseDiary freed(CourseDiary diary, SittingId gone, Instant at) {
		List<FreedTime> freed = new ArrayList<>(
				diary.freed().stream().filter((it) -> it.time().end().isAfter(at)).toList());
		diary.sittings()
			.stream()
			.filter((sitting) -> sitting.sittingId().equals(gone) && sitting.status() == SittingStatus.SCHEDULED)
			.filter((sitting) -> CourseDiary.end(sitting).isAfter(at)
					&& CourseDiary.end(sitting).isAfter(sitting.startsAt()))
			.forEach((sitting) -> freed.add(freed(sitting, at)));
		return diary.freeing(freed);
	}

	/**
	 * Returns the diary with the time that a sitting frees as it is moved; none if it
	 * keeps a part of its time, as it does when only the specialist changes.
	 */
	static CourseDiary moved(CourseDiary diary, SittingId moved, Instant start, Duration length, Instant at) {
		boolean stays = diary.sittings()
			.stream()
			.anyMatch((sitting) -> sitting.sittingId().equals(moved) && start.isBefore(CourseDiary.end(sitting))
					&& sitting.startsAt().isBefore(start.plus(length)));
		return stays ? diary : freed(diary, moved, at);
	}

	private static FreedTime freed(DiaryEntry it, Instant at) {
		return new FreedTime(it.sittingId(), it.courseId(), it.clientId(), it.clinicId(), it.method(),
				new TimeRange(it.startsAt(), CourseDiary.end(it)), it.operatorId(), it.deviceId(), it.roomId(), at);
	}

}
