package com.fadeline.query.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.query.redaction.ClientRedaction;
import com.fadeline.wording.Wording;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

class ClientHistoryTests {

	private static final Instant AT = Instant.parse("2026-02-04T10:00:00Z");

	@Test
	void clients_read_what_they_wrote_themselves_and_no_notes_of_the_staff() {
		assertThat(told("ada", "CLIENT", "A small blister since this morning"))
			.endsWith("since 4 February 2026. \u201cA small blister since this morning\u201d");
		assertThat(told("ines", "SPECIALIST", "anxious")).doesNotContain("anxious");
	}

	private static String told(String user, String role, String notes) {
		ReactionReported reported = new ReactionReported(COURSE, new Reaction(new ReactionId(new UUID(4, 1)),
				ReactionKind.BLISTER, 2, AT, null, List.of(), notes, null, Observer.CLIENT));
		CourseHistory history = new CourseHistory(COURSE, new ClientId(new UUID(1, 1)), new ClinicId(new UUID(2, 1)),
				List.of(new CourseHistory.Entry(1, "ReactionReported", AT, user, role, "", reported)), 1);
		return ClientHistory.of(history, new ClientRedaction(false), Wording.english(ZoneOffset.UTC), "ada")
			.entries()
			.getFirst()
			.words();
	}

}
