package com.fadeline.web.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.booking.Booking;
import java.time.DayOfWeek;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import com.fadeline.api.Finding;
import com.fadeline.api.Page;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.WaitingListQuery.FindFreedTimes;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList.Waiting;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.waiting.OfferAnswer;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingListPagesTests extends HttpTest {

	private static final Instant FREE = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.DAYS);

	private static final ClinicId CLINIC = new ClinicId(Samples.CLINIC);

	private static final OperatorId INES = new OperatorId(Samples.OPERATOR);

	private static final ClientId ADA = new ClientId(Samples.CLIENT);

	private static final ClientId BEA = new ClientId(UUID.randomUUID());

	private static final CourseId FIRST = new CourseId(Samples.COURSE);

	private static final CourseId SECOND = new CourseId(UUID.randomUUID());

	private static final FreedTime FREED = new FreedTime(new SittingId(UUID.randomUUID()),
			new CourseId(UUID.randomUUID()), new ClientId(UUID.randomUUID()), CLINIC, Method.LASER,
			TimeRange.of(FREE, Duration.ofMinutes(60)), INES, null, null, Instant.EPOCH);

	private static final String PROGRESS = "/progress/" + Samples.COURSE;

	@BeforeEach
	void freeATime() {
		this.buses.show(FindFreedTimes.class, new FindFreedTimes.Result(List.of(FREED)));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(ADA, CLINIC, "Ada", "Byron"), new ClientName(BEA, CLINIC, "Bea", "Kahn"))));
		waiting(waits(FIRST, ADA, List.of()), waits(SECOND, BEA, List.of()));
		judge(FIRST);
	}

	@Test
	void who_waits_longest_is_offered_the_time_in_one_tap() {
		assertThat(get("/waiting-list")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Free again", "45 minutes", "Ada Byron", "Offer this time", "Waiting, longest first",
					"Ada Byron", "Bea Kahn");

		assertThat(offered(FIRST)).hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/waiting-list?saved&course=%s&after=5".formatted(FIRST));
		TimeOffer offer = this.buses.command(OfferEarlierTime.class).offer();
		assertThat(offer.booking().startsAt()).isEqualTo(FREE);
		assertThat(offer.booking().sittingId()).isEqualTo(new SittingId(Samples.BOOKED));
		assertThat(offer.booking().operatorId()).isEqualTo(INES);
		assertThat(offer.validUntil()).isAfter(Instant.now()).isBefore(FREE);
	}

	@Test
	void today_and_the_attention_list_show_who_is_next_as_well() {
		this.buses.show(FindAttention.class, new FindAttention.Result(new Page<>(List.of(), 0, 25, 0), Map.of(), 0));
		this.buses.show(FindDiary.class, new FindDiary.Result(List.of()));

		assertThat(get("/today?readiness=true")).bodyText().containsSubsequence("Free again", "Ada Byron");
		assertThat(get("/attention")).bodyText().contains("hx-get=\"/waiting-list\"");
		assertThat(get("/attention?kind=READY")).bodyText().doesNotContain("hx-get=\"/waiting-list\"");
	}

	@Test
	void a_cancellation_says_who_waits() {
		assertThat(get("/waiting-list?saved&ended=" + FIRST)).bodyText()
			.contains("Waiting for an earlier time: Ada Byron and one other");
		waiting();
		assertThat(get("/waiting-list?saved&ended=" + FIRST)).bodyText().contains("The waiting list is empty");
	}

	@Test
	void whom_the_rules_do_not_allow_the_time_is_passed_over() {
		judge(SECOND);

		assertThat(get("/waiting-list")).bodyText()
			.containsSubsequence("Free again", "Bea Kahn", "Offer this time", "Waiting, longest first");
		assertThat(offered(FIRST)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Another client is next in turn by now");
	}

	@Test
	void nobody_is_offered_a_time_before_a_reported_reaction_is_assessed_and_cautions_are_shown() {
		judge(Map.of(FIRST, List.of(Finding.caution(RuleId.REACTION_UNASSESSED, "blister")), SECOND,
				List.of(Finding.caution(RuleId.INTERVAL_RECOMMENDED, "sooner"))));

		assertThat(get("/waiting-list")).bodyText()
			.containsSubsequence("Free again", "Bea Kahn", "Sooner than recommended", "Offer this time",
					"Waiting, longest first");
	}

	@Test
	void who_let_the_offer_pass_is_followed_by_the_next_in_turn() {
		TimeOffer ranOut = offer(Instant.EPOCH);
		waiting(waits(FIRST, ADA, List.of(new WaitingView.Offered(ranOut, null))), waits(SECOND, BEA, List.of()));
		judge(FIRST, SECOND);
		assertThat(get("/waiting-list")).bodyText().containsSubsequence("Free again", "Bea Kahn", "Offer this time");

		waiting(waits(FIRST, ADA, List.of(new WaitingView.Offered(offer(FREE), OfferAnswer.DECLINED))),
				waits(SECOND, BEA, List.of()));
		assertThat(get("/waiting-list")).bodyText().containsSubsequence("Free again", "Bea Kahn", "Offer this time");
	}

	@Test
	void while_an_offer_is_open_nobody_else_gets_one() {
		waiting(waits(FIRST, ADA, List.of(new WaitingView.Offered(offer(FREE), null))), waits(SECOND, BEA, List.of()));

		assertThat(get("/waiting-list")).bodyText()
			.containsSubsequence("Free again", "Ada Byron", "Offered. The client can accept until")
			.doesNotContain("Offer this time");
	}

	@Test
	void what_is_booked_again_is_no_longer_free() {
		this.buses.show(FindTakenTimes.class,
				new FindTakenTimes.Result(List.of(TimeRange.of(FREE, Duration.ofMinutes(15)))));

		assertThat(get("/waiting-list")).bodyText()
			.contains("No time has become free that suits")
			.doesNotContain("Offer this time");
	}

	@Test
	void a_client_says_what_suits() {
		this.buses.show(FindCourse.class, Samples.booked(Samples.course(4), Method.LASER, FREE));
		assertThat(as(this.http.get().uri(PROGRESS + "/waiting-list"))).hasStatusOk()
			.bodyText()
			.contains("Ask for an earlier appointment", "Monday",
					"value=\"%s\"".formatted(LocalDate.ofInstant(FREE, ZoneId.of("Asia/Tokyo")).minusDays(1)));

		assertThat(as(this.http.post()
			.uri(PROGRESS + "/waiting-list")
			.param("id", Samples.SITTING.toString())
			.param("from", "2026-12-01")
			.param("until", "2027-02-01")
			.param("days", "FRIDAY", "MONDAY")
			.param("after", "25:00"))).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("&#39;25:00&#39; is not a time");
		assertThat(this.buses.commands()).isEmpty();

		assertThat(as(this.http.post()
			.uri(PROGRESS + "/waiting-list")
			.param("id", Samples.SITTING.toString())
			.param("from", "2026-12-01")
			.param("until", "2027-02-01")
			.param("days", "FRIDAY", "MONDAY")
			.param("after", "14:00"))).hasStatus(HttpStatus.FOUND);
		WaitingListEntry entry = this.buses.command(JoinWaitingList.class).entry();
		assertThat(entry.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
		assertThat(entry.after()).isEqualTo("14:00");
		assertThat(entry.anySpecialist()).isFalse();
	}

	@Test
	void what_the_rules_refuse_of_a_wish_is_said_at_its_field() {
		this.buses.show(FindCourse.class, Samples.booked(Samples.course(4), Method.LASER, FREE));
		this.buses.breaks(Finding.structure("from", "too late"));

		assertThat(as(this.http.post()
			.uri(PROGRESS + "/waiting-list")
			.param("id", Samples.SITTING.toString())
			.param("from", "2099-12-01")
			.param("until", "2099-12-24"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"from-mistake\">Enter a first day that is not after the booked appointment.")
			.doesNotContain("Entry missing or not possible");
	}

	@Test
	void a_client_sees_what_is_offered_and_accepts_it() {
		ProgressView progress = Samples.progress(4);
		TimeOffer offer = offer(FREE);
		this.buses.show(FindProgress.class, progress);
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(progress)));
		this.buses.show(FindCourse.class, Samples.waiting(Samples.course(4),
				waits(FIRST, ADA, List.of(new WaitingView.Offered(offer, null))).view()));
		assertThat(as(this.http.get().uri(PROGRESS))).hasStatusOk()
			.bodyText()
			.containsSubsequence("<h2>Next sitting", "An earlier time is free", "45 minutes", "with Ines Marchetti",
					"Accept this time", "Decline", "None is booked");

		String address = PROGRESS + "/waiting-list/offers/" + offer.offerId();
		assertThat(as(this.http.post().uri(address).param("answer", "ACCEPTED"))).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(AnswerOffer.class))
			.isEqualTo(new AnswerOffer(FIRST, offer.offerId(), OfferAnswer.ACCEPTED));

		this.buses.refuse(new Rejection.Conflict("taken", List.of()));
		assertThat(as(this.http.post().uri(address).param("answer", "ACCEPTED"))).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("This time is no longer available", "what is booked stays booked");
	}

	/** Only these courses may have the time. */
	private void judge(CourseId... allowed) {
		judge(Stream.of(allowed).collect(Collectors.toMap(Function.identity(), (course) -> List.of())));
	}

	/** Only these courses may have the time, with these cautions. */
	private void judge(Map<CourseId, List<Finding>> allowed) {
		this.buses.answer((CommandMessage<?> message) -> (message.getPayload() instanceof AskReadiness asked)
				? new Readiness(asked.courseId(), Method.LASER, List.of("CROWN"), FREE, 2,
						allowed.getOrDefault(asked.courseId(), List.of(Finding.structure("at", "too early"))),
						List.of(), List.of(), List.of(), List.of(), 4)
				: new Receipt(UUID.randomUUID(), 5, false, List.of()));
	}

	private void waiting(Waiting... waiting) {
		this.buses.show(FindWaitingList.class, new FindWaitingList.Result(List.of(waiting)));
	}

	private static Waiting waits(CourseId course, ClientId client, List<WaitingView.Offered> offers) {
		Instant booked = FREE.plus(Duration.ofDays(30));
		DiaryEntry entry = new DiaryEntry(new SittingId(Samples.BOOKED), course, client, CLINIC, Method.LASER,
				List.of("CROWN"), booked, booked.plus(Duration.ofMinutes(45)), INES, null, SittingStatus.SCHEDULED,
				List.of());
		WaitingListEntry wish = new WaitingListEntry(new WaitingListEntryId(UUID.randomUUID()),
				LocalDate.now().minusDays(1), LocalDate.now().plusDays(60), List.of(), null, null, false, null);
		return new Waiting(course, client, CLINIC, new WaitingView(wish, Instant.EPOCH, offers), entry, null);
	}

	private static TimeOffer offer(Instant validUntil) {
		return new TimeOffer(new OfferId(UUID.randomUUID()), Method.LASER,
				new Booking(new SittingId(Samples.BOOKED), List.of("CROWN"), FREE, Duration.ofMinutes(45), INES, null),
				validUntil);
	}

	private MvcTestResult offered(CourseId course) {
		return this.http.post()
			.uri("/waiting-list/offers")
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.locale(Locale.ENGLISH)
			.param("freed", FREED.sittingId().toString())
			.param("startsAt", FREED.time().start().toString())
			.param("course", course.toString())
			.exchange();
	}

	private static MvcTestResult as(MockMvcRequestBuilder request) {
		return request.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).locale(Locale.ENGLISH).exchange();
	}

}
