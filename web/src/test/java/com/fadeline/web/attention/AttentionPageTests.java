package com.fadeline.web.attention;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.Page;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.CourseQuery.FindAttention;
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

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class AttentionPageTests extends HttpTest {

	private static final String REACTION = "/courses/%s/reactions/%s".formatted(Samples.COURSE, Samples.REACTED);

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
				new SittingId(Samples.SITTING), new ReactionId(Samples.REACTED), ReactionKind.BLISTER, 2, operator);
	}

	private static AttentionItem inWords(AttentionItem item, Locale language) {
		return new AttentionItem(item.courseId(), item.clientId(), item.clinicId(), item.kind(), item.since(),
				"Reason in %s.".formatted(language.getLanguage()), item.sittingId(), item.reactionId(),
				item.reactionKind(), item.grade(), item.operatorId());
	}

	private void show(AttentionItem item) {
		this.buses.answer(FindAttention.class,
				(asked) -> new FindAttention.Result(new Page<>(List.of(inWords(item, asked.language())), 0, 25, 1)));
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

}
