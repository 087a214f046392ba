package com.fadeline.web.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.TaskCommand.ChangeTask;
import com.fadeline.api.client.TaskCommand.ReopenTask;
import com.fadeline.api.client.TaskCommand.RetractTask;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.ReactionCommand.ResolveReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class UndoPageTests extends HttpTest {

	private static final String COURSE = "/courses/" + Samples.COURSE;

	/** Any page that confirms a save. */
	private static final String SAVED = "/waiting-list?saved";

	private static final Pattern UNDO = Pattern.compile("/saved/[0-9a-f-]{36}/undo");

	private final MockHttpSession session = new MockHttpSession();

	private Map<String, Object> last = Map.of();

	private final CourseView course = Samples.booked(Samples.course(4), Method.LASER,
			Instant.parse("2099-03-18T10:00:00Z"));

	@BeforeEach
	void know() {
		this.buses.show(FindCourse.class, this.course);
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindTasks.class,
				Samples.tasks(new TaskView(Samples.task(), Samples.OPERATOR.toString(), Instant.EPOCH, null)));
	}

	@Test
	void what_was_saved_is_undone_once_by_the_button_beside_it() {
		UUID fading = UUID.randomUUID();
		assertThat(in(this.http.post()
			.uri(COURSE + "/fadings/new")
			.param("id", fading.toString())
			.param("observedAt", "2025-04-04T10:30")
			.param("percent", "30")
			.param("scale", "VISUAL"))).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(LogFading.class).fading().fadingId().value()).isEqualTo(fading);

		String undo = undo();
		assertThat(in(this.http.post().uri(undo))).hasRedirectedUrl(COURSE + "?after=0&saved");
		RetractFading undone = this.buses.command(RetractFading.class);
		assertThat(undone.fadingId().value()).isEqualTo(fading);
		assertThat(undone.reason()).isEqualTo("undone at once");
		assertThat(in(this.http.post().uri(undo))).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(in(this.http.get().uri(SAVED))).bodyText().doesNotContain("/undo");
	}

	@Test
	void a_booking_is_cancelled_and_a_move_goes_back() {
		assertThat(in(this.http.post()
			.uri(COURSE + "/sittings/new")
			.param("id", Samples.SITTING.toString())
			.param("method", "LASER")
			.param("zones", "CROWN")
			.param("startsAt", "2099-04-04T10:30")
			.param("duration", "45")
			.param("operatorId", Samples.OPERATOR.toString()))).hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(CancelSitting.class).sittingId()).isEqualTo(new SittingId(Samples.SITTING));

		assertThat(in(this.http.post()
			.uri(COURSE + "/sittings/" + Samples.BOOKED + "/reschedule")
			.param("method", "LASER")
			.param("zones", "CROWN")
			.param("startsAt", "2099-04-04T10:30")
			.param("duration", "30")
			.param("operatorId", Samples.OPERATOR.toString()))).hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RebookSitting.class).booking().startsAt()).isEqualTo("2099-03-18T10:00:00Z");
	}

	@Test
	void a_save_that_nothing_undoes_offers_no_undo_of_the_one_before() {
		in(this.http.post().uri("/clients/%s/tasks/%s/done".formatted(Samples.CLIENT, task())));
		undo();

		assertThat(in(this.http.post().uri(COURSE + "/sittings/" + Samples.BOOKED + "/no-show")))
			.hasStatus(HttpStatus.FOUND);
		assertThat(in(this.http.get().uri(SAVED).flashAttrs(this.last))).hasStatusOk()
			.bodyText()
			.doesNotContain("/undo");
	}

	@Test
	void a_cancelled_sitting_is_booked_again_as_it_was_under_a_new_id() {
		assertThat(in(this.http.post().uri(COURSE + "/sittings/" + Samples.BOOKED + "/cancel").param("reason", "ill")))
			.hasStatus(HttpStatus.FOUND);
		SittingId cancelled = this.buses.command(CancelSitting.class).sittingId();

		in(this.http.post().uri(undo()));
		Booking again = this.buses.command(ScheduleLaserSitting.class).booking();
		assertThat(again.sittingId()).isNotEqualTo(cancelled);
		assertThat(again.startsAt()).isEqualTo("2099-03-18T10:00:00Z");
	}

	@Test
	void a_patch_test_and_its_reading_are_withdrawn() {
		UUID test = UUID.randomUUID();
		assertThat(in(this.http.post()
			.uri(COURSE + "/patch-tests/new")
			.param("id", test.toString())
			.param("performedAt", "2025-04-04T10:30")
			.param("zones", "CROWN"))).hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractPatchTest.class))
			.extracting(RetractPatchTest::patchTestId, RetractPatchTest::reason)
			.containsExactly(new PatchTestId(test), "undone at once");
	}

	@Test
	void health_answers_are_withdrawn() {
		MockMvcRequestBuilder answers = this.http.post()
			.uri(COURSE + "/screenings/new")
			.param("answeredAt", "2025-04-04T10:30");
		for (ScreeningItem item : ScreeningItem.values()) {
			answers.param("item.%s.present".formatted(item), "false");
		}
		assertThat(in(answers)).hasStatus(HttpStatus.FOUND);
		Instant answeredAt = this.buses.command(RecordScreening.class).screening().answeredAt();
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractScreening.class))
			.extracting(RetractScreening::answeredAt, RetractScreening::reason)
			.containsExactly(answeredAt, "undone at once");
	}

	@Test
	void the_end_of_a_reaction_and_a_letter_are_withdrawn() {
		String reaction = COURSE + "/reactions/" + Samples.REACTION.reactionId();
		assertThat(in(this.http.post().uri(reaction + "/resolve").param("resolvedAt", "2025-04-04T10:30")))
			.hasStatus(HttpStatus.FOUND);
		Instant resolvedAt = this.buses.command(ResolveReaction.class).resolvedAt();
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractReactionEntry.class).entry()).isEqualTo(ReactionEntry.endedAt(resolvedAt));

		assertThat(in(this.http.post().uri(reaction + "/clear").param("doctor", "Dr A").param("date", "2025-04-04")))
			.hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractReactionEntry.class))
			.extracting(RetractReactionEntry::entry, RetractReactionEntry::reason)
			.containsExactly(new ReactionEntry(ReactionEntry.Kind.LETTER, null, LocalDate.of(2025, 4, 4)),
					"undone at once");
	}

	@Test
	void an_added_zone_is_withdrawn() {
		assertThat(in(this.http.post().uri(COURSE + "/zones/new").param("zone", "SIDE_LEFT")))
			.hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractZone.class)).extracting(RetractZone::zone, RetractZone::reason)
			.containsExactly("SIDE_LEFT", "undone at once");
		assertThat(in(this.http.post().uri(COURSE + "/zones/new"))).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void a_new_task_is_withdrawn() {
		UUID id = UUID.randomUUID();
		assertThat(in(this.http.post()
			.uri("/clients/%s/tasks/new".formatted(Samples.CLIENT))
			.param("id", id.toString())
			.param("text", "call back")
			.param("dueOn", LocalDate.now().plusDays(1).toString()))).hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractTask.class))
			.extracting((undone) -> undone.taskId().value(), RetractTask::reason)
			.containsExactly(id, "undone at once");
	}

	@Test
	void an_extension_is_withdrawn() {
		assertThat(in(this.http.post().uri(COURSE + "/extend").param("maxSittings", "12").param("reason", "dense ink")))
			.hasStatus(HttpStatus.FOUND);
		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(RetractExtension.class))
			.extracting(RetractExtension::maxSittings, RetractExtension::reason)
			.containsExactly(12, "undone at once");
	}

	@Test
	void the_repeat_of_an_extension_that_was_withdrawn_is_not_said_to_be_saved() {
		this.buses.answer((message) -> new Receipt(Samples.COURSE, 0, true, List.of()));
		assertThat(in(this.http.post().uri(COURSE + "/extend").param("maxSittings", "12").param("reason", "dense ink")))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("The same entry was withdrawn. Give another reason.");
	}

	@Test
	void what_cannot_be_undone_any_more_is_said_where_it_is_corrected() {
		in(this.http.post()
			.uri("/clients/%s/tasks/%s/change".formatted(Samples.CLIENT, task()))
			.param("text", "call back")
			.param("dueOn", LocalDate.now().plusDays(1).toString()));
		assertThat(this.buses.command(ChangeTask.class).task().text()).isEqualTo("call back");
		String undo = undo();

		this.buses.refuse(new Rejection.Conflict("changed", List.of()));
		assertThat(in(this.http.post().uri(undo)))
			.hasRedirectedUrl("/clients/%s?after=0&saved".formatted(Samples.CLIENT));
	}

	@Test
	void a_task_that_was_done_by_a_slip_is_open_again() {
		in(this.http.post().uri("/clients/%s/tasks/%s/done".formatted(Samples.CLIENT, task())));

		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(ReopenTask.class).taskId().value()).isEqualTo(task());
	}

	@Test
	void details_of_a_client_are_as_they_were() {
		this.buses.show(FindClient.class, Samples.client(7));
		assertThat(in(this.http.post()
			.uri("/clients/%s/edit".formatted(Samples.CLIENT))
			.param("version", "7")
			.param("givenName", "Adah")
			.param("familyName", "Byron")
			.param("birthDate", "1985-12-10")
			.param("reference", "blog-ada"))).hasStatus(HttpStatus.FOUND);

		in(this.http.post().uri(undo()));
		assertThat(this.buses.command(ChangeClientDetails.class).details().givenName()).isEqualTo("Ada");
	}

	private static UUID task() {
		return Samples.task().taskId().value();
	}

	private String undo() {
		MvcTestResult page = in(this.http.get().uri(SAVED).flashAttrs(this.last));
		assertThat(page).hasStatusOk().bodyText().containsPattern(UNDO);
		Matcher found = UNDO.matcher(new String(page.getResponse().getContentAsByteArray()));
		assertThat(found.find()).isTrue();
		return found.group();
	}

	private MvcTestResult in(MockMvcRequestBuilder request) {
		MvcTestResult result = request.session(this.session).exchange();
		this.last = Map.copyOf(result.getMvcResult().getFlashMap());
		return result;
	}

}
