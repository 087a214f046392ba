package com.fadeline.web.diary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.rights.AllowedRoles;

/** Controller of the diary. */
@RestController
@Tag(name = "Diary", description = "Who is booked where and when.")
class DiaryController {

	private final QueryClient views;

	private final ClinicScope reach;

	private final Clinics clinics;

	private final Clock clock;

	DiaryController(QueryClient views, ClinicScope reach, Clinics clinics, Clock clock) {
		this.views = views;
		this.reach = reach;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/api/diary")
	@AllowedRoles(sending = FindDiary.class)
	@Operation(summary = "Read the diary",
			description = "Sittings booked and done, and no-shows, by start time; each other parameter narrows the list. Days are those of the clinic's time zone, or of `fadeline.zone` for several clinics.")
	DiaryView readDiary(
			@Parameter(description = "The first day; if left out, the current week") @RequestParam(
					required = false) @Nullable LocalDate from,
			@Parameter(
					description = "The day after the last, up to 62 days later; seven days if left out") @RequestParam(
							required = false) @Nullable LocalDate to,
			@RequestParam(required = false) @Nullable OperatorId operatorId,
			@RequestParam(required = false) @Nullable DeviceId deviceId,
			@RequestParam(required = false) @Nullable RoomId roomId,
			@RequestParam(required = false) @Nullable ClinicId clinicId) {
		@Nullable Set<ClinicId> asked = this.reach.clinics(clinicId);
		ZoneId zone = (asked == null || asked.size() != 1) ? this.clock.getZone()
				: this.clinics.of(asked.iterator().next()).zone();
		Days days = Days.of(from, to, zone, this.clock.instant());
		FindDiary query = new FindDiary(days.start(), days.end(), asked, operatorId, deviceId, roomId);
		return new DiaryView(days.from(), days.to(), zone.getId(),
				this.views.ask(query, FindDiary.Result.class).entries());
	}

	/**
	 * Response body of the diary of some days.
	 *
	 * @param to the day after the last one
	 * @param timeZone time zone of these days
	 */
	record DiaryView(LocalDate from, LocalDate to, String timeZone, List<DiaryEntry> entries) {
	}

}
