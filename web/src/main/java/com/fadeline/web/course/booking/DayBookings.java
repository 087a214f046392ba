package com.fadeline.web.course.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finder of other bookings of the specialist, the device or the room on the day of a
 * sitting.
 */
@Component
@ConditionalOnWebApplication
class DayBookings {

	private final QueryClient views;

	private final Names names;

	private final MessageFormatter say;

	DayBookings(QueryClient views, Names names, MessageFormatter say) {
		this.views = views;
		this.names = names;
		this.say = say;
	}

	/**
	 * Returns the sittings booked for a day with a specialist, a device or a room.
	 * @param except the sitting that is to be moved
	 */
	Day of(CourseView course, Instant at, @Nullable OperatorId operator, @Nullable DeviceId device,
			@Nullable RoomId room, @Nullable SittingId except) {
		LocalDate day = this.say.dayOf(at, course.clinicId());
		ZoneId zone = this.say.timeZone(course.clinicId());
		List<DiaryEntry> taken = this.views
			.ask(new FindDiary(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant(),
					Set.of(course.clinicId()), null, null), FindDiary.Result.class)
			.entries()
			.stream()
			.filter((entry) -> entry.status() == SittingStatus.SCHEDULED && !entry.sittingId().equals(except))
			.filter((entry) -> entry.operatorId().equals(operator)
					|| (device != null && device.equals(entry.deviceId()))
					|| (room != null && room.equals(entry.roomId())))
			.toList();
		return new Day(day, this.names.named(course.clinicId(), taken));
	}

	/** View model of a day and its bookings. */
	record Day(LocalDate date, List<Names.NamedEntry> bookings) {
	}

}
