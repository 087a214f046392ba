package com.fadeline.app.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sends the examples of every operation as everybody: staff of the clinic that the
 * examples are about and of another one, the client and another one, and nobody.
 */
@FadelineTest
@ResourceLock("imports")
class RightsOverHttpTests {

	/**
	 * What each is answered. A list tells others nothing of the examples, and does not
	 * know their clinic or client if it is asked for those. One of the two fadings is in
	 * the name of a specialist. The password of the example is nobody's. A new operation
	 * needs a row.
	 */
	// A client's own report under the id of a specialist's is other content, hence 409.
	private static final String TABLE = """
			operation                    ADMIN  MANAGER  other  SPECIALIST  other  CLIENT  other  nobody
			registerClient               ok     403      403    ok          404    403     403    401
			changeClient                 ok     403      403    ok          404    403     403    401
			recordNote                   ok     403      403    ok          404    403     403    401
			amendNote                    ok     403      403    ok          404    403     403    401
			retractNote                  ok     403      403    ok          404    403     403    401
			addTask                      ok     403      403    ok          404    403     403    401
			changeTask                   ok     403      403    ok          404    403     403    401
			completeTask                 ok     403      403    ok          404    403     403    401
			reopenTask                   ok     403      403    ok          404    403     403    401
			retractTask                  ok     403      403    ok          404    403     403    401
			rejectDuplicate              ok     403      403    ok          404    403     403    401
			mergeClients                 ok     403      403    ok          404    403     403    401
			undoMerge                    ok     403      403    ok          404    403     403    401
			openCourse                   ok     403      403    ok          404    403     403    401
			estimateSittings             ok     403      403    ok          404    403     403    401
			reviseAssessment             ok     403      403    ok          404    403     403    401
			amendAssessment              ok     403      403    ok          404    403     403    401
			recordConsent                ok     403      403    ok          404    403     403    401
			answerAtHome                 403    403      403    403         403    404     404    401
			signConsents                 400    403      403    400         404    400     404    401
			listTextsToSign              ok     403      403    ok          404    ok      404    401
			explainConsent               400    403      403    400         404    403     403    401
			voidConsent                  ok     403      403    ok          404    403     403    401
			withdrawConsent              ok     403      403    ok          404    403     403    401
			recordScreening              ok     403      403    ok          404    403     403    401
			recordPatchTest              ok     403      403    ok          404    403     403    401
			recordReading                ok     403      403    ok          404    403     403    401
			scheduleSitting              ok     403      403    ok          404    403     403    401
			rescheduleSitting            ok     403      403    ok          404    403     403    401
			rebookSitting                ok     403      403    ok          404    403     403    401
			cancelSitting                ok     403      403    ok          404    403     403    401
			recordNoShow                 ok     403      403    ok          404    403     403    401
			recordLaserSitting           ok     403      403    ok          404    403     403    401
			recordSalineSession          ok     403      403    ok          404    403     403    401
			amendSitting                 ok     403      403    ok          404    403     403    401
			retractSitting               ok     403      403    ok          404    403     403    401
			logFading                    ok     403      403    ok          404    403/ok  403/404 401
			amendFading                  ok     403      403    ok          404    403     403    401
			retractFading                ok     403      403    ok          404    403     403    401
			reportReaction               ok     403      403    ok          404    409     404    401
			amendReaction                ok     403      403    ok          404    403     403    401
			retractReaction              ok     403      403    ok          404    403     403    401
			assessReaction               ok     403      403    ok          404    403     403    401
			followUpReaction             ok     403      403    ok          404    403     403    401
			clearReaction                ok     403      403    ok          404    403     403    401
			resolveReaction              ok     403      403    ok          404    403     403    401
			retractReactionEntry         ok     403      403    ok          404    403     403    401
			retractScreening             ok     403      403    ok          404    403     403    401
			retractPatchTest             ok     403      403    ok          404    403     403    401
			sendMessage                  ok     403      403    ok          404    ok      404    401
			answerMessage                ok     403      403    ok          404    403     403    401
			joinWaitingList              ok     403      403    ok          404    ok      404    401
			leaveWaitingList             ok     403      403    ok          404    ok      404    401
			addPhoto                     400    403      403    400         400    403     403    401
			alignPhoto                   404    403      403    404         404    403     403    401
			measurePhoto                 404    403      403    404         404    403     403    401
			logMeasuredFading            404    403      403    404         404    403     403    401
			listPhotos                   ok     403      403    ok          404    ok      404    401
			readPhoto                    404    403      403    404         404    404     404    401
			readRecord                   ok     403      403    ok          404    403     403    401
			removePhoto                  404    403      403    404         404    403     403    401
			offerEarlierTime             409    403      403    409         404    403     403    401
			answerOffer                  404    403      403    404         404    404     404    401
			addZone                      ok     403      403    ok          404    403     403    401
			retractZone                  ok     403      403    ok          404    403     403    401
			extendCourse                 ok     403      403    ok          404    403     403    401
			retractExtension             ok     403      403    ok          404    403     403    401
			recordEarlierSittings        ok     403      403    ok          404    403     403    401
			amendEarlierSittings         ok     403      403    ok          404    403     403    401
			retractEarlierSittings       ok     403      403    ok          404    403     403    401
			importHistories              ok     403      403    ok          ok     403     403    401
			importHistories?clinicId     ok     403      403    ok          404    403     403    401
			readReadiness                ok     403      403    ok          404    403     403    401
			judgeLaserSitting            ok     403      403    ok          404    403     403    401
			judgeSalineSession           ok     403      403    ok          404    403     403    401
			completeCourse               ok     403      403    ok          404    403     403    401
			reopenCourse                 ok     403      403    ok          404    403     403    401
			discontinueCourse            ok     403      403    ok          404    403     403    401
			searchClients                ok     403      403    ok          ok     403     403    401
			searchClients?clinicId       ok     403      403    ok          404    403     403    401
			readClient                   ok     403      403    ok          404    ok      404    401
			listDuplicates               ok     403      403    ok          404    403     403    401
			listNotes                    ok     403      403    ok          404    403     403    401
			listTasks                    ok     403      403    ok          404    403     403    401
			listDueTasks                 ok     403      403    ok          ok     403     403    401
			readClientProgress           ok     403      403    ok          404    ok      404    401
			exportClient                 ok     403      403    ok          404    ok      404    401
			makeSignInLink               ok     403      403    ok          404    403     403    401
			endSignIns                   ok     403      403    ok          404    403     403    401
			listRememberedDevices        ok     ok       ok     ok          ok     ok      ok     401
			forgetDevice                 404    404      404    404         404    404     404    401
			readAccesses                 ok     403      403    403         403    ok      404    401
			listCourses                  ok     403      403    ok          ok     ok      ok     401
			listCourses?clinicId         ok     403      403    ok          404    ok      404    401
			listCourses?clientId         ok     403      403    ok          ok     ok      404    401
			readCourse                   ok     403      403    ok          404    ok      404    401
			readConsent                  ok     403      403    ok          404    ok      404    401
			readSignedConsent            404    403      403    404         404    404     404    401
			verifySignedConsent          404    403      403    404         404    404     404    401
			readLatestAnswers            ok     403      403    ok          404    403     403    401
			readScreenings               ok     403      403    ok          404    ok      404    401
			readPatchTest                ok     403      403    ok          404    ok      404    401
			readSitting                  ok     403      403    ok          404    ok      404    401
			readFading                   ok     403      403    ok          404    ok      404    401
			readReaction                 ok     403      403    ok          404    ok      404    401
			readEarlierSittings          ok     403      403    ok          404    ok      404    401
			readHistory                  ok     403      403    ok          404    ok      404    401
			readProgress                 ok     403      403    ok          404    ok      404    401
			followProgress               ok     403      403    ok          404    ok      404    401
			readDiary                    ok     ok       ok     ok          ok     403     403    401
			readDiary?clinicId           ok     ok       404    ok          404    403     403    401
			listWaiting                  ok     403      403    ok          ok     403     403    401
			listWaiting?clinicId         ok     403      403    ok          404    403     403    401
			listFreedTimes               ok     403      403    ok          ok     403     403    401
			readRecall                   ok     ok       ok     ok          ok     403     403    401
			readAttention                ok     ok       ok     ok          ok     403     403    401
			readAttention?clinicId       ok     ok       404    ok          404    403     403    401
			countAttention               ok     ok       ok     ok          ok     403     403    401
			countAttention?clinicId      ok     ok       404    ok          404    403     403    401
			countAttentionByKind         ok     ok       ok     ok          ok     403     403    401
			countAttentionByKind?clinicId ok    ok       404    ok          404    403     403    401
			deferItem                    404    403      403    404         404    403     403    401
			resumeItem                   400    403      403    400         400    403     403    401
			readPolicy                   ok     ok       ok     ok          ok     403     403    401
			readPolicy?clinicId          ok     ok       404    ok          404    403     403    401
			reportOverview               ok     ok       ok     403         403    403     403    401
			reportOverview?clinicId      ok     ok       404    403         403    403     403    401
			reportFading                 ok     ok       ok     403         403    403     403    401
			reportFading?clinicId        ok     ok       404    403         403    403     403    401
			reportSittings               ok     ok       ok     403         403    403     403    401
			reportSittings?clinicId      ok     ok       404    403         403    403     403    401
			reportClearance              ok     ok       ok     403         403    403     403    401
			reportClearance?clinicId     ok     ok       404    403         403    403     403    401
			reportReactions              ok     ok       ok     403         403    403     403    401
			reportReactions?clinicId     ok     ok       404    403         403    403     403    401
			reportReactionRates          ok     ok       ok     403         403    403     403    401
			reportReactionRates?clinicId ok     ok       404    403         403    403     403    401
			reportReliability            ok     ok       ok     403         403    403     403    401
			reportReliability?clinicId   ok     ok       404    403         403    403     403    401
			reportCompleteness           ok     ok       ok     403         403    403     403    401
			reportCompleteness?clinicId  ok     ok       404    403         403    403     403    401
			reportBreakdown              ok     ok       ok     403         403    403     403    401
			reportBreakdown?clinicId     ok     ok       404    403         403    403     403    401
			addClinic                    ok     403      403    403         403    403     403    401
			changeClinic                 ok     403      403    403         403    403     403    401
			addDevice                    ok     403      403    403         403    403     403    401
			changeDevice                 ok     403      403    403         403    403     403    401
			changeDeviceBook             ok     403      403    403         403    403     403    401
			addDeviceEntry               ok     403      403    ok/403      404    403     403    401
			readDeviceBook               ok     ok       404    ok          404    403     403    401
			listDeviceEntries            ok     ok       404    ok          404    403     403    401
			addRoom                      ok     403      403    403         403    403     403    401
			changeRoom                   ok     403      403    403         403    403     403    401
			listRooms                    ok     ok       404    ok          404    403     403    401
			addConsentText               ok     403      403    403         403    403     403    401
			listConsentTexts             ok     ok       404    ok          404    403     403    401
			changeRoomSchedule           ok     403      403    403         403    403     403    401
			readRoomSchedule             ok     ok       404    ok          404    403     403    401
			listClinics                  ok     ok       ok     ok          ok     ok      ok     401
			readClinic                   ok     ok       404    ok          404    ok      404    401
			listDevices                  ok     ok       404    ok          404    403     403    401
			changeClinicSchedule         ok     403      403    403         403    403     403    401
			changeStaffSchedule          ok     403      403    403         403    403     403    401
			changeTimeOff                ok     ok       404    403         404    403     403    401
			changeDeviceSchedule         ok     403      403    403         403    403     403    401
			readClinicSchedule           ok     ok       404    ok          404    403     403    401
			readStaffSchedule            ok     ok       404    ok          404    403     403    401
			readDeviceSchedule           ok     ok       404    ok          404    403     403    401
			addStaff                     ok     403      403    403         403    403     403    401
			changeStaff                  ok     403      403    403         403    403     403    401
			addQualification             ok     403      403    403         403    403     403    401
			withdrawQualification        ok     403      403    403         403    403     403    401
			listQualifications           ok     ok       404    404         404    403     403    401
			resetStaff                   ok     403      403    403         403    403     403    401
			unlockStaff                  ok     403      403    403         403    403     403    401
			listStaff                    ok     403      403    403         403    403     403    401
			readStaff                    ok     403      403    403         403    403     403    401
			makeCalendarAddress          403    403      403    ok          ok     403    403     401
			readCalendarAddress          403    403      403    ok          ok     403    403     401
			endCalendarAddress           403    403      403    ok          ok     403    403     401
			changePassword               400    400      400    400         400    400     400    401
			listTokens                   ok     403      403    403         403    403     403    401
			addToken                     ok     403      403    403         403    403     403    401
			revokeToken                  ok     403      403    403         403    403     403    401
			readChanges                  ok     403      403    403         403    403     403    401
			readSignIns                  ok     403      403    403         403    403     403    401
			readProcessors               ok     403      403    403         403    403     403    401
			readDeadlines                ok     403      403    403         403    403     403    401
			readBackups                  ok     403      403    403         403    403     403    401
			readDeadLetters              ok     403      403    403         403    403     403    401
			retryDeadLetters             404    403      403    403         403    403     403    401
			discardDeadLetters           404    403      403    403         403    403     403    401
			startRebuild                 ok     403      403    403         403    403     403    401
			readRebuilds                 ok     403      403    403         403    403     403    401
			readRebuild                  ok     403      403    403         403    403     403    401
			eraseClient                  ok     403      403    ok          404    403     403    401
			""";

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	private Map<String, ApiCall> calls;

	private ClinicId clinic;

	private ClientId treated;

	private People people;

	@BeforeEach
	void signUp() {
		this.calls = ApiCall.allOfItsOwn(new Http(this.port));
		this.clinic = new ClinicId(exampleId("/clinicId"));
		this.treated = new ClientId(exampleId("/id"));
		this.people = People.signUp(this.accounts, this.passwords, this.clinic, this.treated);
	}

	private UUID exampleId(String pointer) {
		String body = this.calls.get("registerClient").bodies().getFirst();
		return UUID.fromString(JsonMapper.shared().readTree(body).at(pointer).asString());
	}

	@Test
	void everybody_may_do_what_the_table_states_and_nothing_else() {
		Map<String, List<String>> rows = rows();
		assertThat(rows.keySet().stream().map((row) -> row.split("\\?")[0]).distinct())
			.as("the operations of the document")
			.containsExactlyInAnyOrderElementsOf(this.calls.keySet());

		Map<String, List<Future<String>>> answers = new LinkedHashMap<>();
		try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
			rows.keySet().forEach((row) -> answers.put(row, answers(row, aside)));
		}

		assertThat(answers).hasSameSizeAs(rows)
			.allSatisfy((row, told) -> assertThat(told).extracting(Future::resultNow).isEqualTo(rows.get(row)));
	}

	private static Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		TABLE.lines().skip(1).forEach((line) -> {
			List<String> cells = List.of(line.split(" +"));
			rows.put(cells.getFirst(), cells.subList(1, cells.size()));
		});
		return rows;
	}

	/**
	 * The administrator goes first, and waits for the views. Those who change nothing are
	 * answered meanwhile, since they have to wait for views that they will never see.
	 */
	private List<Future<String>> answers(String row, ExecutorService aside) {
		ApiCall call = this.calls.get(row.split("\\?")[0]);
		String query = switch (row.replaceFirst("^\\w+", "")) {
			case "" -> row.equals("readRecall") ? "?lot=S2610" : "";
			case "?clinicId" -> "?clinicId=" + this.clinic;
			case "?clientId" -> "?clientId=" + this.treated;
			default -> throw new IllegalArgumentException(row);
		};
		if (call.method().equals("GET") && rows().get(row).getFirst().equals("ok")) {
			await().pollDelay(Duration.ZERO).until(() -> answer(call, query, TestAdmin.HEADER).equals("ok"));
		}
		// Once a client is erased, so is the account that would be refused.
		boolean lastFirst = call.method().equals("DELETE");
		List<Future<String>> answers = new ArrayList<>();
		for (String who : lastFirst ? this.people.all().reversed() : this.people.all()) {
			answers.add(this.people.isOther(who) ? aside.submit(() -> answer(call, query, who))
					: CompletableFuture.completedFuture(answer(call, query, who)));
		}
		return lastFirst ? answers.reversed() : answers;
	}

	private String answer(ApiCall call, String query, @Nullable String who) {
		List<String> answers = call.bodies().stream().map((body) -> answer(call, query, body, who)).distinct().toList();
		return String.join("/", answers);
	}

	private String answer(ApiCall call, String query, String body, @Nullable String who) {
		return this.people.answer(
				HttpRequest.newBuilder(URI.create("http://localhost:%d%s%s".formatted(this.port, call.filled(), query)))
					.header("Content-Type", "application/json")
					.method(call.method(), BodyPublishers.ofString(body)),
				who,
				(response) -> Optional.of(response.statusCode())
					.filter((status) -> status >= 300)
					.map(String::valueOf));
	}

}
