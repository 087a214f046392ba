package com.fadeline.web.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.rooms.Room;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.clinics.MemoryRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar address of a specialist, and what is read there. */
class FeedTests extends HttpTest {

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final OperatorId INES = new OperatorId(Samples.OPERATOR);

	private static final String PAGE = "/calendar/address";

	@Autowired
	MemoryFeeds feeds;

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemoryRooms rooms;

	@Autowired
	TestAccounts accounts;

	@BeforeEach
	void book() {
		this.feeds.reset();
		this.accounts.put(TestAccounts.account("specialist",
				new Requester(INES.toString(), Role.SPECIALIST, Set.of(CLINIC), null)));
		RoomId room = new RoomId(UUID.randomUUID());
		this.clinics.add(CLINIC, new Clinic.Details("Harbour Street", null, null, Map.of()), Requester.SYSTEM);
		this.rooms.add(room, CLINIC, new Room.Details("Room 1", false), Requester.SYSTEM);
		this.buses.show(FindDiary.class,
				new FindDiary.Result(List.of(entry("2030-02-04T01:30:00Z", SittingStatus.SCHEDULED, room),
						entry("2030-02-05T01:30:00Z", SittingStatus.NO_SHOW, null))));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), CLINIC, "Ada Maria", "Byron-Lovelace"))));
	}

	@AfterEach
	void forgetAccounts() {
		this.accounts.reset();
	}

	@Test
	void bookings_are_read_without_a_session_by_initials_alone() {
		MvcTestResult read = anonymous("/feeds/%s.ics".formatted(this.feeds.renew(INES.toString())));

		assertThat(read).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
			.bodyText()
			.contains("DTSTART:20300204T013000Z", "SUMMARY:A. B. · laser", "LOCATION:Room 1\\, Harbour Street")
			.doesNotContain("Ada", "Byron", "20300205", "crown");
		assertThat(read.getResponse().getContentType()).isEqualTo("text/calendar;charset=UTF-8");
		assertThat(read.getRequest().getSession(false)).isNull();
	}

	@Test
	void the_diary_is_asked_in_the_name_of_the_account_for_its_own_bookings() {
		AtomicReference<FindDiary> asked = new AtomicReference<>();
		this.buses.answer(FindDiary.class, (query) -> {
			asked.set(query);
			return new FindDiary.Result(List.of());
		});

		anonymous("/feeds/%s.ics".formatted(this.feeds.renew(INES.toString())));

		assertThat(asked.get().operatorId()).isEqualTo(INES);
		assertThat(asked.get().clinics()).containsExactly(CLINIC);
	}

	@Test
	void an_address_is_shown_once_replaced_by_a_new_one_and_ended() {
		assertThat(asInes(this.http.get().uri(PAGE))).bodyText().contains("There is no address yet.");

		String first = address();
		String second = address();

		assertThat(asInes(this.http.get().uri(PAGE))).bodyText()
			.contains("There is an address", "End the address")
			.doesNotContain("/feeds/");
		assertThat(anonymous(first)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(anonymous(second)).hasStatusOk();
		assertThat(asInes(this.http.post().uri(PAGE + "/end"))).hasStatus(HttpStatus.FOUND);
		assertThat(anonymous(second)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void only_specialists_have_an_address() {
		assertThat(get(PAGE)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.http.post()
			.uri("/api/account/calendar-address")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)
			.exchange()).hasStatus(HttpStatus.FORBIDDEN);
	}

	@ParameterizedTest
	@CsvSource({ "Ada Byron,A. B.", "Ada,A.", "'',''", "Ada Maria King,A. K.", "İlker Öz,İ. Ö." })
	void initials_are_those_of_the_first_and_the_last_name(String name, String initials) {
		assertThat(FeedContent.initials(name)).isEqualTo(initials);
	}

	private String address() {
		MvcTestResult made = asInes(this.http.post().uri("/api/account/calendar-address"));
		String body = new String(made.getResponse().getContentAsByteArray());
		return body.replaceFirst("(?s).*(/feeds/[^\"]+).*", "$1");
	}

	private MvcTestResult asInes(MockMvcTester.MockMvcRequestBuilder request) {
		return request.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST).exchange();
	}

	private MvcTestResult anonymous(String path) {
		return this.http.get().uri(path).header(HttpHeaders.AUTHORIZATION, "None").exchange();
	}

	private static DiaryEntry entry(String at, SittingStatus status, RoomId room) {
		Instant start = Instant.parse(at);
		return new DiaryEntry(new SittingId(UUID.randomUUID()), new CourseId(Samples.COURSE),
				new ClientId(Samples.CLIENT), CLINIC, Method.LASER, List.of("CROWN"), start, start.plusSeconds(2700),
				INES, null, status, List.of(), room);
	}

}
