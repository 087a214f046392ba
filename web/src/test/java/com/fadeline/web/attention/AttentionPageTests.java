package com.fadeline.web.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientQuery.FindReferences;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.AttentionQuery.CountAttention;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.AttentionQuery.FindCourseAttention;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.Deferral;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class AttentionPageTests extends HttpTest {

	private static final UUID ITEM = UUID.fromString("01a00000-0000-7000-8000-0000000000aa");

	private static final String DEFERRAL = "/attention/%s/deferral?courseId=%s".formatted(ITEM, Samples.COURSE);

	private static final String REACTION = "/courses/%s/reactions/%s".formatted(Samples.COURSE, Samples.REACTED);

	@Autowired
	MemoryDeferrals deferrals;

	@ParameterizedTest
	@EnumSource
	void every_kind_is_reported_in_the_language_of_the_page(AttentionKind kind) {
		show(item(kind));

		assertThat(this.http.get().uri("/attention").header(HttpHeaders.ACCEPT_LANGUAGE, "de").exchange())
			.hasStatus(HttpStatus.OK)
			.bodyText()
			.contains("Ada Byron", "/courses/" + Samples.COURSE, "seit 05.02.2025", "Reason in de.")
			.doesNotContain(kind.name());
	}

	@ParameterizedTest
	@EnumSource
	void a_manager_sees_what_needs_somebody_and_nothing_of_clients(AttentionKind kind) {
		show(item(kind));

		assertThat(this.http.get().uri("/attention").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
			.hasStatusOk()
			.bodyText()
			.contains("since Feb 5, 2025")
			.doesNotContain("Ada", "/courses/", "/clients");
	}

	@Test
	void a_manager_sees_the_reference_and_counts_by_kind_and_clinic() {
		show(item(AttentionKind.READY));
		ClinicId clinic = new ClinicId(Samples.CLINIC);
		this.buses.show(CountAttentionByKind.class,
				new CountAttentionByKind.Result(
						List.of(new CountAttentionByKind.Count(clinic, AttentionKind.READY, 12, 7),
								new CountAttentionByKind.Count(clinic, AttentionKind.DORMANT, 3, 3))));

		assertThat(this.http.get().uri("/attention").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).bodyText()
			.contains("Record %s<".formatted(Samples.COURSE.toString().replaceFirst(".*-", "")), "Over 90 days",
					"tag caution\">Over 90 days<", ">12</td>", ">7</td>", ">15</td>", ">10</td>");

		this.buses.show(FindReferences.class, new FindReferences.Result(
				List.of(new FindReferences.ClientReference(new ClientId(Samples.CLIENT), clinic, "4711"))));
		assertThat(this.http.get().uri("/attention").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).bodyText()
			.contains("Record 4711<");
		assertThat(this.http.get().uri("/attention")).bodyText().doesNotContain("Over 90 days", "Record 4711");
	}

	@Test
	void a_manager_sees_a_course_that_nobody_has_treated_too() {
		show(item(AttentionKind.READY, null));

		assertThat(this.http.get().uri("/attention").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
			.hasStatusOk()
			.bodyText()
			.doesNotContain("With ");
	}

	private static AttentionItem item(AttentionKind kind) {
		return item(kind, new OperatorId(Samples.OPERATOR));
	}

	private static AttentionItem item(AttentionKind kind, @Nullable OperatorId operator) {
		return new AttentionItem(new CourseId(Samples.COURSE), new ClientId(Samples.CLIENT),
				new ClinicId(Samples.CLINIC), kind, Instant.parse("2025-02-04T16:00:00Z"), "In words of the view.",
				new SittingId(Samples.SITTING), new ReactionId(Samples.REACTED), ReactionKind.BLISTER, 2, operator,
				ITEM, null);
	}

	private static AttentionItem inWords(AttentionItem item, Locale language) {
		return new AttentionItem(item.courseId(), item.clientId(), item.clinicId(), item.kind(), item.since(),
				"Reason in %s.".formatted(language.getLanguage()), item.sittingId(), item.reactionId(),
				item.reactionKind(), item.grade(), item.operatorId(), item.id(), item.deferral());
	}

	private void show(AttentionItem item) {
		this.buses.answer(FindAttention.class,
				(asked) -> new FindAttention.Result(new Page<>(List.of(inWords(item, asked.language())), 0, 25, 1),
						Map.of(item.kind(), 1L), 0));
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindCourseAttention.class, new FindCourseAttention.Result(List.of(item)));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
	}

	@Test
	void a_client_without_a_name_is_linked_like_others() {
		show(item(AttentionKind.READY));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), null, null))));

		assertThat(this.http.get().uri("/attention")).bodyText()
			.contains("<a href=\"/courses/%s\">client without a name</a>".formatted(Samples.COURSE));
	}

	@Test
	void an_open_reaction_states_what_it_is() {
		show(item(AttentionKind.OPEN_REACTION));

		assertThat(this.http.get().uri("/attention")).bodyText()
			.contains("Reason in en.", "With Ines Marchetti",
					"/courses/%s/reactions/%s/resolve".formatted(Samples.COURSE, Samples.REACTED));
	}

	@Test
	void a_reaction_that_only_the_client_graded_is_assessed_from_the_list() {
		show(item(AttentionKind.REACTION_TO_ASSESS));

		assertThat(this.http.get().uri("/attention")).bodyText()
			.contains("Reason in en.", REACTION + "/assess")
			.doesNotContain(REACTION + "/follow-up", REACTION + "/resolve");
	}

	@Test
	void a_follow_up_that_is_due_is_made_from_the_list() {
		show(item(AttentionKind.FOLLOW_UP_DUE));

		assertThat(this.http.get().uri("/attention")).bodyText().contains("Reason in en.", REACTION + "/follow-up");
	}

	@Test
	void a_letter_after_a_reaction_is_renewed_where_it_was_recorded() {
		show(item(AttentionKind.CLEARANCE_EXPIRING));

		assertThat(this.http.get().uri("/attention")).bodyText().contains(REACTION + "/clear");
	}

	@Test
	void a_sentence_that_is_the_same_is_shown_once_with_its_clients_below() {
		AttentionItem first = item(AttentionKind.READY);
		show(first);
		this.buses.answer(FindAttention.class,
				(asked) -> new FindAttention.Result(new Page<>(List.of(first, first), 0, 25, 2),
						Map.of(AttentionKind.READY, 2L), 0));

		assertThat(this.http.get().uri("/attention")).bodyText()
			.containsOnlyOnce("In words of the view.")
			.containsPattern("(?s)Ada Byron.*Ada Byron");
	}

	@Test
	void a_client_is_called_from_the_list() {
		show(item(AttentionKind.READY));
		this.buses.show(FindNames.class, new FindNames.Result(List.of(new ClientName(new ClientId(Samples.CLIENT),
				new ClinicId(Samples.CLINIC), "Ada", "Byron", "030 123 45"))));

		assertThat(this.http.get().uri("/attention")).bodyText().contains("<a href=\"tel:03012345\">030 123 45</a>");
		assertThat(this.http.get().uri("/attention").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).bodyText()
			.doesNotContain("tel:");
	}

	@Test
	void the_list_is_narrowed_to_a_kind_and_says_how_many_there_are_of_each() {
		AttentionItem item = item(AttentionKind.READY);
		show(item);
		this.buses.answer(FindAttention.class,
				(asked) -> new FindAttention.Result(new Page<>(
						List.of(inWords(item,
								Locale.forLanguageTag(
										String.valueOf(asked.kind()).toLowerCase(Locale.ROOT).substring(0, 4)))),
						0, 25, 1), Map.of(AttentionKind.READY, 4L, AttentionKind.DORMANT, 17L), 3));

		assertThat(this.http.get().uri("/attention?kind=DORMANT")).bodyText()
			.contains("Reason in dorm.", "/attention?kind=READY", "<b>4</b>", "<b>17</b>", "<b>3</b>",
					"/attention?later=true");
		assertThat(this.http.get().uri("/attention?kind=NONSENSE")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void an_item_is_put_off_by_a_button_or_until_a_day() {
		show(item(AttentionKind.READY));

		assertThat(this.http.post().uri(DEFERRAL + "&kind=READY&page=1").param("until", "2030-01-05"))
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl("/attention?kind=READY&page=1&saved");
		assertThat(this.deferrals.until()).containsEntry(ITEM, LocalDate.of(2030, 1, 5));

		assertThat(this.http.post().uri(DEFERRAL).param("days", "7").param("until", "")).hasStatus(HttpStatus.FOUND);
		assertThat(this.deferrals.until().get(ITEM)).isAfter(LocalDate.now().plusDays(5))
			.isBefore(LocalDate.now().plusDays(9));
	}

	@Test
	void a_day_that_cannot_be_is_asked_for_again_beside_its_item() {
		show(item(AttentionKind.READY));

		assertThat(this.http.post().uri(DEFERRAL).param("until", "2020-01-05")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Choose a day from tomorrow to a year from today.", "value=\"2020-01-05\"");
		assertThat(this.http.post().uri(DEFERRAL).param("until", "")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.deferrals.until()).isEmpty();
	}

	@Test
	void what_is_put_off_says_until_when_and_by_whom_and_can_be_made_due_again() {
		show(item(AttentionKind.READY)
			.deferred(new Deferral(LocalDate.of(2030, 1, 5), Samples.OPERATOR.toString(), Instant.EPOCH)));

		assertThat(this.http.get().uri("/attention?later=true")).bodyText()
			.contains("Put off until Jan 5, 2030 by Ines Marchetti, on Jan 1, 1970",
					"/attention/" + ITEM + "/resumption");
		assertThat(this.http.post().uri("/attention/%s/resumption?courseId=%s".formatted(ITEM, Samples.COURSE)))
			.hasRedirectedUrl("/attention?saved");
	}

	@Test
	void a_severe_reaction_cannot_be_put_off() {
		AttentionItem mild = item(AttentionKind.OPEN_REACTION);
		show(new AttentionItem(mild.courseId(), mild.clientId(), mild.clinicId(), mild.kind(), mild.since(),
				mild.reason(), null, mild.reactionId(), mild.reactionKind(), 3, null, ITEM, null));

		assertThat(this.http.get().uri("/attention")).bodyText().doesNotContain(DEFERRAL.substring(0, 30));
	}

	@Test
	void a_manager_puts_nothing_off_and_sees_what_is() {
		show(item(AttentionKind.READY)
			.deferred(new Deferral(LocalDate.of(2030, 1, 5), Samples.OPERATOR.toString(), Instant.EPOCH)));

		assertThat(this.http.get().uri("/attention?later=true").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER))
			.bodyText()
			.contains("Put off until")
			.doesNotContain("/resumption");
		assertThat(this.http.post()
			.uri(DEFERRAL)
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)
			.param("days", "7")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void an_item_that_is_done_by_now_cannot_be_put_off() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindCourseAttention.class, new FindCourseAttention.Result(List.of()));

		assertThat(this.http.post().uri(DEFERRAL).param("days", "7")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void the_menu_says_how_many_items_are_due() {
		this.buses.show(CountAttention.class, new CountAttention.Result(12, 0));

		assertThat(this.http.get().uri("/account")).bodyText().contains("aria-label=\"12 items due\">12</span>");

		this.buses.show(CountAttention.class, new CountAttention.Result(123, 1));

		assertThat(this.http.get().uri("/account").header(HttpHeaders.AUTHORIZATION, TestAccounts.MANAGER)).bodyText()
			.contains("aria-label=\"123 items due, 1 severe reaction\">99+</span>");
		assertThat(this.http.get().uri("/account").header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT)).bodyText()
			.doesNotContain("items due");
	}

	@Test
	void a_page_is_shown_without_the_number_if_it_is_not_known() {
		this.buses.answer(CountAttention.class, (asked) -> {
			throw new IllegalStateException("no database");
		});

		assertThat(this.http.get().uri("/account")).hasStatusOk().bodyText().doesNotContain("items due");
	}

	@Test
	void a_program_puts_off_and_counts() {
		show(item(AttentionKind.READY));
		this.buses.show(CountAttention.class, new CountAttention.Result(12, 1));

		assertThat(put("/api/attention/%s/deferral".formatted(ITEM),
				"{'courseId': '%s', 'until': '2030-01-05'}".formatted(Samples.COURSE)))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.deferrals.until()).containsEntry(ITEM, LocalDate.of(2030, 1, 5));
		assertThat(put("/api/attention/%s/deferral".formatted(ITEM),
				"{'courseId': '%s', 'until': '2020-01-05'}".formatted(Samples.COURSE)))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.delete().uri("/api/attention/%s/deferral?courseId=%s".formatted(ITEM, Samples.COURSE)))
			.hasStatus(HttpStatus.NO_CONTENT);
		assertThat(this.deferrals.until()).isEmpty();
		assertThat(get("/api/attention/count")).hasStatusOk().bodyText().isEqualTo("{\"due\":12,\"severe\":1}");
	}

}
