package com.fadeline.query.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.ReactionEvent.ReactionAssessed;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionEntryRetracted;
import com.fadeline.api.course.ReactionEvent.ReactionFollowedUp;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionResolved;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionAssessment;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.ReactionOutcome;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.FollowUpId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.redaction.ClientEventRedaction;
import com.fadeline.query.redaction.ClientRedaction;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

class ReactionRedactionTests {

	private static final Instant AT = Instant.parse("2026-02-04T10:00:00Z");

	private static final ReactionId ID = new ReactionId(new UUID(4, 1));

	private static final ReactionAssessment ASSESSED = new ReactionAssessment(3, AT, "secret: careless");

	private static final FollowUp FOLLOWED_UP = new FollowUp(new FollowUpId(new UUID(4, 2)), AT.plusSeconds(60),
			"secret: dressed", 2, LocalDate.of(2026, 2, 9), "secret: her doctor", "secret: the maker",
			LocalDate.of(2026, 2, 3));

	private static final Clearance CLEARED = new Clearance("Dr Roe", LocalDate.of(2026, 2, 8), LocalDate.of(2026, 8, 8),
			"secret: by phone");

	private static final List<CourseEvent> EVENTS = List.of(
			new ReactionReported(COURSE,
					new Reaction(ID, ReactionKind.BLISTER, 2, AT.minusSeconds(60), null, List.of("CROWN"),
							"secret: angry")),
			new ReactionAssessed(COURSE, ID, ASSESSED), new ReactionFollowedUp(COURSE, ID, FOLLOWED_UP),
			new ReactionCleared(COURSE, ID, CLEARED),
			new ReactionAssessed(COURSE, ID, new ReactionAssessment(5, AT.plusSeconds(300), "secret: typo")),
			new ReactionEntryRetracted(COURSE, ID,
					new ReactionEntry(ReactionEntry.Kind.ASSESSMENT, AT.plusSeconds(300), null), "secret: typo"),
			new ReactionResolved(COURSE, ID, AT.plusSeconds(600), "secret: refund", ReactionOutcome.HEALED));

	private final ClientRedaction told = new ClientRedaction(true);

	@Test
	void a_client_sees_grades_days_letter_and_outcome_of_a_reaction() {
		ReactionView seen = seen();

		assertThat(seen.assessments()).containsExactly(new ReactionAssessment(3, AT, null));
		assertThat(seen.followUps()).containsExactly(new FollowUp(FOLLOWED_UP.followUpId(), FOLLOWED_UP.at(), "", 2,
				LocalDate.of(2026, 2, 9), null, null, null));
		assertThat(seen.clearances())
			.containsExactly(new Clearance("Dr Roe", LocalDate.of(2026, 2, 8), LocalDate.of(2026, 8, 8), null));
		assertThat(seen).returns(2, ReactionView::gradeNow)
			.returns(3, ReactionView::worstGrade)
			.returns(ReactionOutcome.HEALED, ReactionView::outcome);
	}

	@Test
	void a_client_sees_neither_notes_of_a_reaction_nor_what_was_done_and_who_was_informed() {
		assertThat(course().toString()).contains("secret: dressed", "secret: her doctor", "secret: refund");
		assertThat(seen().toString()).doesNotContain("secret");
	}

	@Test
	void events_of_a_reaction_state_no_more_than_its_view() {
		ClientEventRedaction events = new ClientEventRedaction(this.told);

		assertThat(EVENTS).extracting(CourseEvent::toString).allMatch((event) -> event.contains("secret"));
		assertThat(EVENTS).extracting((event) -> events.of(event).toString())
			.noneMatch((event) -> event.contains("secret"));
	}

	private ReactionView seen() {
		return this.told.of(course()).reactions().getFirst();
	}

	private static CourseView course() {
		CourseEvent[] all = new CourseEvent[EVENTS.size() + 1];
		all[0] = CourseEventFixtures.opened();
		for (int index = 0; index < EVENTS.size(); index++) {
			all[index + 1] = EVENTS.get(index);
		}
		return CourseEventFixtures.fold(new CourseViewFold(), AT, all);
	}

}
