package com.fadeline.api.rights;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import org.junit.jupiter.api.Test;

import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;

import static org.assertj.core.api.Assertions.assertThat;

class RightsTests {

	@Test
	void every_message_states_who_may_send_it() {
		assertThat(Rights.MESSAGES).hasSizeGreaterThan(40).allSatisfy((message) -> {
			assertThat(Rights.of(message)).as(message.getSimpleName()).isNotEmpty();
			assertThat(message).as("a record, of which there are no kinds beside").isFinal();
		});
	}

	@Test
	void nobody_may_send_what_is_no_message_of_ours() {
		assertThat(Rights.of(String.class)).isEmpty();
		assertThat(Rights.allow(Requester.SYSTEM, "drop table")).isFalse();
	}

	@Test
	void managers_read_figures_what_is_due_and_the_rules() {
		assertThat(messagesOf(Role.MANAGER)).containsExactlyInAnyOrder("FindOverview", "FindFading", "FindSittings",
				"FindInsights", "FindOverdue", "FindReliability", "FindReactions", "FindClearance", "FindReactionRates",
				"FindCompleteness", "FindCountedCourses", "FindPivot", "FindDiary", "FindTakenTimes", "FindAttention",
				"CountAttention", "CountAttentionByKind", "FindReferences", "FollowList", "FindRecalls", "FindPolicy");
	}

	@Test
	void clients_read_what_is_about_them_and_report_what_they_saw() {
		assertThat(messagesOf(Role.CLIENT)).containsExactlyInAnyOrder("FindClient", "FindDetails", "FindCourse",
				"FindCourseHistory", "FindProgress", "FindClientProgress", "SearchCourses", "FindAccesses",
				"FindAccessesByDay", "LogFading", "LogFadings", "ReportReaction", "SendMessage", "JoinWaitingList",
				"LeaveWaitingList", "AnswerOffer", "FindPhotos", "SignConsents", "AnswerAtHome");
	}

	@Test
	void the_service_itself_imports_reminds_and_forgets() {
		assertThat(messagesOf(Role.SYSTEM)).containsExactlyInAnyOrder("RegisterClient", "OpenCourse", "ImportHistory",
				"RaiseReminder", "EraseClient", "RestrictCourse", "RedactCourse", "FindProgress", "FindClientsByEmail");
	}

	@Test
	void specialists_send_all_but_what_the_service_does_reports_and_the_audit() {
		assertThat(Rights.MESSAGES.stream().map(Class::getSimpleName))
			.filteredOn((message) -> !messagesOf(Role.SPECIALIST).toList().contains(message))
			.containsExactlyInAnyOrder("AnswerAtHome", "RaiseReminder", "RestrictCourse", "RedactCourse",
					"FindClientsByEmail", "FindOverview", "FindFading", "FindSittings", "FindInsights", "FindOverdue",
					"FindReliability", "FindReactions", "FindClearance", "FindReactionRates", "FindCompleteness",
					"FindCountedCourses", "FindPivot", "FindAccesses", "FindAccessesByDay");
	}

	@Test
	void a_client_reports_in_no_other_name() {
		assertThat(Rights.allow(as(Role.CLIENT), seenBy(Observer.CLIENT))).isTrue();
		assertThat(Rights.allow(as(Role.CLIENT), seenBy(Observer.SPECIALIST))).isFalse();
		assertThat(Rights.allow(as(Role.SPECIALIST), seenBy(Observer.CLIENT))).isTrue();
	}

	@Test
	void a_client_does_not_say_that_a_consent_was_explained() {
		assertThat(Rights.allow(as(Role.CLIENT), signing(null))).isTrue();
		assertThat(Rights.allow(as(Role.CLIENT), signing(new OperatorId(new UUID(0, 5))))).isFalse();
		assertThat(Rights.allow(as(Role.SPECIALIST), signing(new OperatorId(new UUID(0, 5))))).isTrue();
	}

	private static SignConsents signing(@Nullable OperatorId explainedBy) {
		return new SignConsents(new CourseId(new UUID(0, 1)),
				List.of(new SignedConsent(new Consent(ConsentKind.TREATMENT, "laser-en-1", Instant.EPOCH),
						new ConsentSignature(new StoredFile(new FileId(new UUID(0, 2)), "4e", 1, "application/pdf"),
								ConsentTopic.LASER, "5f", "en", List.of(), "Ada", explainedBy, null))));
	}

	private static Stream<String> messagesOf(Role role) {
		return Rights.MESSAGES.stream()
			.filter((message) -> Rights.of(message).contains(role))
			.map(Class::getSimpleName);
	}

	private static Requester as(Role role) {
		return new Requester("somebody", role, Set.of(), null);
	}

	private static LogFading seenBy(Observer observer) {
		return new LogFading(new CourseId(new UUID(0, 1)),
				new Fading(new FadingId(new UUID(0, 2)), Instant.EPOCH, 40, null, observer, Scale.VISUAL, null));
	}

}
