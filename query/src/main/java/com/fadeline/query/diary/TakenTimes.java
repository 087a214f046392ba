package com.fadeline.query.diary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;

/**
 * Selection of the times at which one of a client, an operator, a device and a room is
 * booked.
 */
final class TakenTimes {

	private TakenTimes() {
	}

	/** Returns the times of the booked sittings that overlap the time asked for. */
	static List<TimeRange> of(Stream<DiaryEntry> sittings, FindTakenTimes query) {
		TimeRange asked = new TimeRange(query.from(), query.to());
		return sittings.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED)
			.filter((sitting) -> !sitting.sittingId().equals(query.except()) && needsAny(sitting, query))
			.filter((sitting) -> sitting.startsAt().isBefore(CourseDiary.end(sitting)))
			.map((sitting) -> new TimeRange(sitting.startsAt(), CourseDiary.end(sitting)))
			.filter(asked::overlaps)
			.sorted(Comparator.comparing(TimeRange::start).thenComparing(TimeRange::end))
			.toList();
	}

	private static boolean needsAny(DiaryEntry sitting, FindTakenTimes query) {
		boolean any = query.bookedClient() == null && query.operatorId() == null && query.deviceId() == null
				&& query.roomId() == null;
		return any || sitting.clientId().equals(query.bookedClient()) || sitting.operatorId().equals(query.operatorId())
				|| (query.deviceId() != null && query.deviceId().equals(sitting.deviceId()))
				|| (query.roomId() != null && query.roomId().equals(sitting.roomId()));
	}

}
