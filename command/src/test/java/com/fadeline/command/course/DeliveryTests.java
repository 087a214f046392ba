package com.fadeline.command.course;

import java.util.List;
import java.util.Set;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.StatedCourse;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.CLIENT;
import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.opened;
import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTests {

	private static final CourseOpened OPENED = opened();

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	@Test
	void another_goal_or_site_in_a_later_delivery_is_a_note_and_its_sittings_are_taken() {
		StatedCourse stated = new StatedCourse(CLIENT, BodySite.NECK, List.of("left wrist"), Goal.RESHAPE,
				Assessment.UNKNOWN);
		ImportHistory again = new ImportHistory(COURSE, history("blog", "2020-01-01", "2020-06-01"), stated);
		this.fixture.given(opened())
			.andGivenCommands(new ImportHistory(COURSE, history("blog", "2020-01-01")))
			.when(again)
			.expectResultMessagePayloadMatching(
					Answers.findings("history.extended", "history.differs", "history.differs", "history.differs"));
		Statement statement = Statement.of(stated, OPENED, OPENED.assessment());
		assertThat(new Delivery(history("blog", "2020-01-01"), again.history(), statement).whole().notes())
			.contains("goal: RESHAPE (as delivered later; on record: %s)".formatted(OPENED.goal()))
			.anyMatch((note) -> note.startsWith("bodySite: NECK"))
			.anyMatch((note) -> note.startsWith("location: left wrist"));
		this.fixture.given(opened())
			.andGivenCommands(again)
			.when(again)
			.expectNoEvents()
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void what_was_unknown_of_the_skin_becomes_known_and_what_differs_stays() {
		Assessment present = new Assessment(Phototype.III, Set.of(), null, null, null, Pigment.UNKNOWN, null, Set.of());
		Assessment said = new Assessment(Phototype.IV, Set.of(Colour.BLACK), InkAmount.MINIMAL, null, null,
				Pigment.CARBON, null, Set.of());
		Statement statement = Statement.of(
				new StatedCourse(CLIENT, OPENED.bodySite(), OPENED.zones(), OPENED.goal(), said),
				new CourseOpened(COURSE, CLIENT, OPENED.clinicId(), OPENED.bodySite(), OPENED.zones(), OPENED.goal(),
						95, present, OPENED.plan(), OPENED.estimate(), OPENED.openedOn()),
				present);
		assertThat(statement.completed()).isEqualTo(new Assessment(Phototype.III, Set.of(Colour.BLACK),
				InkAmount.MINIMAL, null, null, Pigment.CARBON, null, Set.of()));
		assertThat(statement.differences())
			.containsExactly(new Statement.Difference("assessment.phototype", "III", "IV"));
	}

	@Test
	void a_history_of_another_client_is_a_conflict() {
		this.fixture.given(opened())
			.when(new ImportHistory(COURSE, history("blog", "2020-01-01"),
					new StatedCourse(new ClientId(COURSE.value()), OPENED.bodySite(), OPENED.zones(), OPENED.goal(),
							OPENED.assessment())))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

	@Test
	void other_content_under_the_id_of_earlier_sittings_is_a_conflict() {
		EarlierSittingsId id = Examples.earlier(19);
		this.fixture.given(opened())
			.andGivenCommands(new RecordEarlierSittings(COURSE, id, history(id.toString(), "2020-01-01")))
			.when(new RecordEarlierSittings(COURSE, id, history(id.toString(), "2020-01-02")))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
	}

}
