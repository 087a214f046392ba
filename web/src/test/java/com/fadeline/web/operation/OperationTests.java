package com.fadeline.web.operation;

import java.util.List;
import java.util.UUID;

import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class OperationTests extends HttpTest {

	private static final String API = "/api/administration";

	private static final String LETTER = API + "/dead-letters/progress/%s".formatted(Samples.COURSE);

	@Autowired
	MemoryOperation operation;

	@BeforeEach
	void forgetOperation() {
		this.operation.forget();
	}

	@Test
	void programs_read_how_far_the_processors_are_and_what_holds_them_up() {
		assertThat(get(API + "/processors")).bodyJson()
			.isEqualTo(
					json("""
							{'processors': [
							  {'name': 'course-view', 'segment': 0, 'position': 99, 'behind': 0, 'oldest': 'PT0S', 'timeLeft': 'PT0S',
							   'state': 'RUNNING', 'error': null, 'rebuild': null},
							  {'name': 'progress', 'segment': 0, 'position': 40, 'behind': 60, 'oldest': 'PT5M', 'timeLeft': 'PT20S',
							   'state': 'RETRYING', 'error': 'DATABASE_AWAY', 'rebuild': null}]}"""));
	}

	@Test
	void programs_read_what_is_planned_and_what_of_it_fails() {
		assertThat(get(API + "/deadlines")).bodyJson()
			.isLenientlyEqualTo(json("""
					{'tasks': [{'kind': 'FADING_CHECK_DUE', 'planned': 7, 'due': 2, 'late': 1, 'failing': 1}],
					 'troubled': [{'kind': 'FADING_CHECK_DUE', 'courseId': '%s', 'failures': 3}]}"""
				.formatted(Samples.COURSE)));
	}

	@Test
	void programs_read_when_the_last_back_up_was_made() {
		assertThat(get(API + "/backups")).bodyJson()
			.isEqualTo(
					json("""
							{'backups': [{'takenAt': '2026-05-01T10:00:00Z', 'file': 'fadeline.backup', 'bytes': 500000, 'events': 99,
							 'encrypted': true, 'verifiedAt': '2026-05-01T10:00:10Z'}],
							 'archive': {'folder': '/archive', 'reachesBackTo': '2026-04-24T10:00:00Z',
							 'lastCopyAt': '2026-05-01T10:00:00Z', 'lastSegment': '00000001000000000000000A',
							 'lastArchivedAt': '2026-05-01T10:01:00Z', 'waiting': 2, 'trouble': 'FULL'}}"""));
		assertThat(get("/admin/operation?lang=de")).bodyText()
			.contains("fadeline.backup", "0,5 MB, 99 Einträge", "24.04.2026, ", "Der Datenträger des Archivs ist voll");
	}

	@Test
	void set_aside_events_are_retried_and_discarded_for_a_reason() {
		assertThat(get(API + "/dead-letters")).bodyJson().isLenientlyEqualTo(json("""
				{'total': 1, 'items': [{'processor': 'progress', 'courseId': '%s', 'event': 'HoroscopeCast',
				 'cause': 'UNREADABLE', 'following': 2}]}""".formatted(Samples.COURSE)));
		assertThat(post(LETTER + "/retry", "{'reason': 'Updated'}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(json("""
					{'result': 'STILL_SET_ASIDE', 'left': {'event': 'HoroscopeCast'}}"""));
		assertThat(post(LETTER + "/retry", "{'reason': ' '}")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post(LETTER + "/discard", "{'reason': 'A trial', 'following': true}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(json("{'result': 'CLEARED', 'left': null}"));
		assertThat(post(API + "/dead-letters/progress/%s/retry".formatted(UUID.randomUUID()), "{'reason': 'x'}"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.operation.asked()).containsExactly("retry: Updated", "discard all: A trial");
	}

	@Test
	void a_rebuild_is_started_once_and_its_progress_read() {
		String id = UUID.randomUUID().toString();

		assertThat(post(API + "/rebuilds", "{'id': '%s', 'models': ['progress'], 'reason': 'Row lost'}".formatted(id)))
			.hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, API + "/rebuilds/" + id);
		assertThat(post(API + "/rebuilds", "{}")).hasStatus(HttpStatus.CONFLICT);
		assertThat(get(API + "/rebuilds/" + id)).bodyJson()
			.isLenientlyEqualTo(
					json("""
							{'models': ['progress'], 'state': 'RUNNING', 'done': 0.4, 'timeLeft': 'PT1M30S', 'requestedBy': 'admin-id',
							 'reason': 'Row lost'}"""));
		assertThat(get(API + "/rebuilds")).bodyJson().isLenientlyEqualTo(json("""
				{'readModels': ['course-view', 'progress'], 'rebuilds': {'total': 1}}"""));
		assertThat(get(API + "/rebuilds/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void nobody_but_administrators_is_shown_any_of_it() {
		for (String who : List.of(TestAccounts.SPECIALIST, TestAccounts.MANAGER, TestAccounts.CLIENT)) {
			for (String path : List.of("/processors", "/deadlines", "/dead-letters", "/rebuilds", "/backups")) {
				assertThat(this.http.get().uri(API + path).header(HttpHeaders.AUTHORIZATION, who))
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
	}

	@Test
	void the_page_shows_what_stands_still_and_leads_to_what_can_be_done() {
		assertThat(get("/admin/operation")).hasStatusOk()
			.bodyText()
			.contains("Something is not being processed", "failing, tried again", "The database cannot be reached.",
					"60 entries behind, the oldest 5 min old", "about 20 s left", "Progress: HoroscopeCast",
					"2 later entries wait for it", "not tried again automatically", "fading check due", "1 late",
					"failed 3 times", "/courses/%s".formatted(Samples.COURSE));
		assertThat(get("/admin/operation?lang=de")).hasStatusOk()
			.bodyText()
			.contains("Fortschritt: HoroscopeCast", "60 Einträge im Rückstand, der älteste 5 min alt",
					"Neuaufbau starten")
			.doesNotContain("behind", "??");
		assertThat(get("/admin/operation/standing")).hasStatusOk()
			.bodyText()
			.contains("60 entries behind")
			.doesNotContain("HoroscopeCast", "<html");
	}

	@Test
	void the_page_starts_a_rebuild_and_states_why_it_cannot() {
		assertThat(form("/admin/operation", "model", "progress", "reason", "Row lost")).hasStatus(HttpStatus.FOUND)
			.hasHeader(HttpHeaders.LOCATION, "/admin/operation?saved");
		assertThat(get("/admin/operation")).bodyText()
			.contains("about 90 s left", "40\u00a0%", "Row lost", "The admin");
		assertThat(form("/admin/operation", "model", "", "reason", "")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("progress is being rebuilt already");
	}

	@Test
	void the_page_of_a_set_aside_entry_retries_or_discards_it_for_a_reason() {
		String page = "/admin/operation/dead-letters/progress/%s".formatted(Samples.COURSE);

		assertThat(get(page)).hasStatusOk()
			.bodyText()
			.contains("does not know an event", "event-7", "Also discard the 2 later entries");
		assertThat(form(page, "action", "retry", "reason", "")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(form(page, "action", "retry", "reason", "Updated")).hasStatus(HttpStatus.FOUND);
		assertThat(form(page, "action", "discard", "reason", "A trial")).hasStatus(HttpStatus.FOUND);
		assertThat(this.operation.asked()).containsExactly("retry: Updated", "discard: A trial");
		assertThat(get(page)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult form(String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.http.post().uri(path);
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
