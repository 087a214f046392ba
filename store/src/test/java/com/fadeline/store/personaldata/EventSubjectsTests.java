package com.fadeline.store.personaldata;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EventSubjectsTests {

	private static final CourseId COURSE = new CourseId(UUID.randomUUID());

	private static final CourseDiscontinued LATER = new CourseDiscontinued(COURSE, "moved");

	private final Map<CourseId, CourseOpened> stored = new HashMap<>();

	private final EventSubjects subjects = new EventSubjects((course) -> Optional.ofNullable(this.stored.get(course)));

	@Test
	void an_event_is_about_the_client_for_whom_its_course_was_opened() {
		CourseOpened opened = opened();
		this.subjects.read(opened);

		assertThat(this.subjects.of(LATER)).isEqualTo(opened.clientId());
	}

	@Test
	void an_opening_that_was_written_but_lost_against_another_counts_for_nothing() {
		this.subjects.of(opened());
		CourseOpened won = opened();
		this.stored.put(COURSE, won);

		assertThat(this.subjects.of(LATER)).isEqualTo(won.clientId());
	}

	@Test
	void what_is_written_together_with_its_opening_is_about_the_same_client() {
		CourseOpened opened = opened();
		this.subjects.of(opened);

		assertThat(this.subjects.of(LATER)).isEqualTo(opened.clientId());
	}

	@Test
	void a_course_that_was_never_opened_is_reported() {
		assertThatIllegalStateException().isThrownBy(() -> this.subjects.of(LATER))
			.withMessageContaining(COURSE.toString());
	}

	private static CourseOpened opened() {
		return new CourseOpened(COURSE, new ClientId(UUID.randomUUID()), new ClinicId(UUID.randomUUID()),
				BodySite.SCALP, List.of("CROWN"), Goal.FULL_REMOVAL, 95, Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2026, 3, 1));
	}

}
