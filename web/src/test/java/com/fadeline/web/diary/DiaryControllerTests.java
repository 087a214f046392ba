package com.fadeline.web.diary;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class DiaryControllerTests extends HttpTest {

	@Test
	void the_diary_states_days_zone_and_sittings() {
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of(new DiaryEntry(new SittingId(Samples.SITTING),
				new CourseId(Samples.COURSE), new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), Method.LASER,
				List.of("CROWN"), Instant.parse("2026-03-30T10:00:00Z"), Instant.parse("2026-03-30T10:45:00Z"),
				new OperatorId(Samples.OPERATOR), null, SittingStatus.SCHEDULED, List.of()))));

		assertThat(get("/api/diary?from=2026-03-30&to=2026-04-06&clinicId=" + Samples.CLINIC)).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(json("""
					{'from': '2026-03-30', 'to': '2026-04-06', 'timeZone': 'Asia/Tokyo', 'entries': [
					 {'sittingId': '%s', 'courseId': '%s', 'clientId': '%s', 'clinicId': '%s', 'method': 'LASER',
					  'zones': ['CROWN'], 'startsAt': '2026-03-30T10:00:00Z', 'endsAt': '2026-03-30T10:45:00Z',
					  'operatorId': '%s', 'deviceId': null, 'status': 'SCHEDULED', 'doubleBookedWith': [],
					  'roomId': null}]}""".formatted(Samples.SITTING, Samples.COURSE, Samples.CLIENT, Samples.CLINIC,
					Samples.OPERATOR)));
	}

	@Test
	void days_that_cannot_be_are_reported() {
		assertThat(get("/api/diary?from=2026-03-30&to=2027-03-30")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("to");
		assertThat(get("/api/diary?from=soon")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyJson()
			.extractingPath("$.errors[0].field")
			.isEqualTo("from");
	}

}
