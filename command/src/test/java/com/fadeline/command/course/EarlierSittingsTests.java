package com.fadeline.command.course;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.EarlierSittingsCommand.AmendEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;
import com.fadeline.api.course.EarlierSittingsCommand.RecordEarlierSittings;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.EarlierSittingsId;
import com.fadeline.command.Answers;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.COURSE;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.TODAY;
import static com.fadeline.command.Examples.history;
import static com.fadeline.command.Examples.laser;
import static com.fadeline.command.Examples.opened;
import static com.fadeline.command.Examples.prepared;
import static org.assertj.core.api.Assertions.assertThat;

/** Earlier sittings that were recorded by mistake are corrected and taken back. */
class EarlierSittingsTests {

	private static final EarlierSittingsId ID = Examples.earlier(19);

	private static final History RECORDED = zoned(TODAY.minusDays(2));

	private static final History CORRECTED = zoned(TODAY.minusDays(300));

	private static final History BLOG = history("blog", "2020-01-01", "2020-06-01", "2020-12-01");

	private FixtureConfiguration<Course> fixture;

	@BeforeEach
	void setUp() {
		this.fixture = CourseFixtures.fixture();
	}

	private static History zoned(LocalDate day) {
		return new History(ID.toString(), "a clinic", PastMethod.LASER, null,
				List.of(new PastSitting(null, PartialDate.parse(day.toString()), false, null, null, List.of(), null,
						null, null, null, null, List.of(), List.of("CROWN"), null)),
				List.of());
	}

	@Test
	void a_correction_keeps_what_was_on_record_before() {
		this.fixture.given(opened(), new HistoryImported(COURSE, RECORDED, List.of()))
			.when(new AmendEarlierSittings(COURSE, CORRECTED, "another year"))
			.expectEvents(new EarlierSittingsAmended(COURSE, CORRECTED, RECORDED, "another year", List.of()));
	}

	@Test
	void the_rules_follow_the_correction() {
		RecordLaserSitting sitting = new RecordLaserSitting(COURSE, SITTING, laser(TODAY, "CROWN"), List.of());
		this.fixture.given(prepared(new HistoryImported(COURSE, RECORDED, List.of())))
			.when(sitting)
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("interval.floor"));
		this.fixture
			.given(prepared(new HistoryImported(COURSE, RECORDED, List.of()),
					new EarlierSittingsAmended(COURSE, CORRECTED, RECORDED, "another year", List.of())))
			.when(sitting)
			.expectSuccessfulHandlerExecution();
		this.fixture
			.given(prepared(new HistoryImported(COURSE, RECORDED, List.of()),
					new EarlierSittingsRetracted(COURSE, null, RECORDED, null, "other client")))
			.when(sitting)
			.expectSuccessfulHandlerExecution();
	}

	@Test
	void a_correction_needs_a_reason_and_a_day_that_has_been() {
		this.fixture.given(opened(), new HistoryImported(COURSE, RECORDED, List.of()))
			.when(new AmendEarlierSittings(COURSE, CORRECTED, " "))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("structure.reason"));
		this.fixture.given(opened(), new HistoryImported(COURSE, RECORDED, List.of()))
			.when(new AmendEarlierSittings(COURSE, zoned(TODAY.plusDays(1)), "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.brokenRules("time.future"));
	}

	@Test
	void what_was_taken_back_cannot_be_corrected_and_what_is_unknown_not_be_found() {
		this.fixture
			.given(opened(), new HistoryImported(COURSE, RECORDED, List.of()),
					new EarlierSittingsRetracted(COURSE, null, RECORDED, null, "other client"))
			.when(new AmendEarlierSittings(COURSE, CORRECTED, "typo"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.conflict());
		this.fixture.given(opened())
			.when(new RetractEarlierSittings(COURSE, ID, null, "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
		this.fixture.given(opened(), new HistoryImported(COURSE, BLOG, List.of()))
			.when(new RetractEarlierSittings(COURSE, BLOG.id(), 4, "other client"))
			.expectNoEvents()
			.expectExceptionDetails(Answers.notFound());
	}

	@Test
	void one_sitting_of_several_is_taken_back_and_each_keeps_its_place() {
		this.fixture.given(opened(), new HistoryImported(COURSE, BLOG, List.of()))
			.andGivenCommands(new RetractEarlierSittings(COURSE, BLOG.id(), 1, "typed twice"))
			.when(new RetractEarlierSittings(COURSE, BLOG.id(), 2, "typed twice"))
			.expectEvents(new EarlierSittingsRetracted(COURSE, 2, BLOG.without(1), BLOG.without(1).without(2),
					"typed twice"));
	}

	@Test
	void nothing_is_left_once_the_last_sitting_was_taken_back() {
		this.fixture.given(opened(), new HistoryImported(COURSE, RECORDED, List.of()))
			.when(new RetractEarlierSittings(COURSE, ID, 1, "other client"))
			.expectEvents(new EarlierSittingsRetracted(COURSE, 1, RECORDED, null, "other client"));
	}

	@Test
	void the_record_repeated_after_a_correction_is_answered_as_first() {
		this.fixture.given(opened())
			.andGivenCommands(new RecordEarlierSittings(COURSE, ID, RECORDED),
					new AmendEarlierSittings(COURSE, CORRECTED, "another year"))
			.when(new RecordEarlierSittings(COURSE, ID, RECORDED))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void the_same_delivery_again_undoes_no_correction() {
		History corrected = history("blog", "2019-01-01", "2020-06-01", "2020-12-01");
		this.fixture.given(opened())
			.andGivenCommands(new ImportHistory(COURSE, BLOG),
					new AmendEarlierSittings(COURSE, corrected, "another year"),
					new RetractEarlierSittings(COURSE, BLOG.id(), 2, "typed twice"))
			.when(new ImportHistory(COURSE, BLOG))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void the_same_delivery_again_brings_back_nothing_that_was_taken_back_whole() {
		this.fixture.given(opened())
			.andGivenCommands(new ImportHistory(COURSE, BLOG),
					new RetractEarlierSittings(COURSE, BLOG.id(), null, "other client"))
			.when(new ImportHistory(COURSE, BLOG))
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(1));
	}

	@Test
	void a_delivery_of_more_brings_what_is_new_and_the_correction_stays() {
		History corrected = history("blog", "2019-01-01", "2020-06-01", "2020-12-01");
		History more = history("blog", "2020-01-01", "2020-06-01", "2020-12-01", "2021-03-01");
		ImportHistory again = new ImportHistory(COURSE, more);
		this.fixture.given(opened())
			.andGivenCommands(new ImportHistory(COURSE, BLOG),
					new AmendEarlierSittings(COURSE, corrected, "another year"),
					new RetractEarlierSittings(COURSE, BLOG.id(), 2, "typed twice"))
			.andGivenCommands(again)
			.when(again)
			.expectNoEvents()
			.expectResultMessagePayloadMatching(Answers.repeated(4));
		Delivery delivery = new Delivery(BLOG, corrected.without(2), more, Statement.NONE);
		assertThat(delivery.whole().sittings()).extracting((sitting) -> String.valueOf(sitting.date()))
			.containsExactly("2019-01-01", "2020-12-01", "2021-03-01");
		assertThat(delivery.whole().sittings()).extracting(PastSitting::place).containsExactly(1, 3, 4);
		assertThat(delivery.delivered()).isEqualTo(more);
		assertThat(delivery.findings()).singleElement()
			.returns("Added to the history 'blog' on record: 1 sitting", (finding) -> finding.message());
	}

	@Test
	void what_a_source_states_later_is_added_to_a_corrected_sitting() {
		History told = faded("2016", null);
		History corrected = faded("2017-03", null);

		Delivery delivery = new Delivery(told, corrected, faded("2016", 40.0), Statement.NONE);

		assertThat(delivery.whole()).isEqualTo(faded("2017-03", 40.0));
		assertThat(new Delivery(told, corrected, faded("2016-05", null), Statement.NONE).whole().sittings())
			.singleElement()
			.returns(PartialDate.parse("2017-03"), PastSitting::date)
			.returns(List.of("date: 2016-05 (as delivered later; on record: 2017-03)"), PastSitting::notes);
	}

	@Test
	void a_delivery_of_more_to_what_was_taken_back_whole_brings_only_what_is_new() {
		History more = history("blog", "2020-01-01", "2020-06-01", "2020-12-01", "2021-03-01");

		Delivery delivery = new Delivery(BLOG, null, more, Statement.NONE);

		assertThat(delivery.extendsTheRecord()).isTrue();
		assertThat(delivery.whole().sittings()).extracting((sitting) -> String.valueOf(sitting.date()))
			.containsExactly("2021-03-01");
	}

	private static History faded(String date, Double percent) {
		return new History("blog", null, PastMethod.LASER, null, List.of(new PastSitting(1, PartialDate.parse(date),
				false, null, null, List.of(), null, null, null, percent, null, List.of())), List.of());
	}

}
