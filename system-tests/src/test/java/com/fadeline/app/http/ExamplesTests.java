package com.fadeline.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Sends every example of the OpenAPI document as it is. */
@FadelineTest
@ResourceLock("imports")
class ExamplesTests {

	/** In an order in which what one is about is there. */
	static final List<String> WRITES = List.of("addClinic", "changeClinic", "addDevice", "changeDevice",
			"changeDeviceBook", "addDeviceEntry", "addRoom", "addConsentText", "changeRoom", "addStaff",
			"addQualification", "withdrawQualification", "changeStaff", "unlockStaff", "changeClinicSchedule",
			"changeStaffSchedule", "changeTimeOff", "changeDeviceSchedule", "changeRoomSchedule", "registerClient",
			"changeClient", "recordNote", "amendNote", "retractNote", "addTask", "changeTask", "rejectDuplicate",
			"mergeClients", "openCourse", "reviseAssessment", "amendAssessment", "recordConsent", "signConsents",
			"voidConsent", "withdrawConsent", "recordScreening", "recordPatchTest", "recordReading", "scheduleSitting",
			"rescheduleSitting", "rebookSitting", "cancelSitting", "recordNoShow", "recordLaserSitting",
			"recordSalineSession", "amendSitting", "retractSitting", "logFading", "amendFading", "retractFading",
			"reportReaction", "amendReaction", "retractReaction", "assessReaction", "followUpReaction", "clearReaction",
			"resolveReaction", "retractReactionEntry", "sendMessage", "answerMessage", "joinWaitingList",
			"leaveWaitingList", "retractPatchTest", "retractScreening", "addZone", "extendCourse", "retractExtension",
			"recordEarlierSittings", "amendEarlierSittings", "retractEarlierSittings", "importHistories", "addToken",
			"startRebuild");

	private static final List<String> ENDINGS = List.of("completeTask", "reopenTask", "retractTask", "retractZone",
			"undoMerge", "completeCourse", "reopenCourse", "discontinueCourse", "revokeToken");

	private static final List<String> READS = List.of("readClient", "listNotes", "listTasks", "listDueTasks",
			"listDuplicates", "searchClients", "readCourse", "listCourses", "readConsent", "listTextsToSign",
			"readScreenings", "readLatestAnswers", "readPatchTest", "readSitting", "readFading", "readReaction",
			"readEarlierSittings", "readReadiness", "estimateSittings", "judgeLaserSitting", "judgeSalineSession",
			"readProgress", "readClientProgress", "readHistory", "readDiary", "listPhotos", "listWaiting",
			"listFreedTimes", "readAttention", "countAttention", "countAttentionByKind", "readPolicy", "reportOverview",
			"reportFading", "reportSittings", "reportClearance", "reportReliability", "reportReactions",
			"reportReactionRates", "reportCompleteness", "reportBreakdown", "makeSignInLink", "readAccesses",
			"exportClient", "listClinics", "readClinic", "listDevices", "readDeviceBook", "listDeviceEntries",
			"listRooms", "listConsentTexts", "readClinicSchedule", "readStaffSchedule", "readDeviceSchedule",
			"readRoomSchedule", "readChanges", "readSignIns", "listStaff", "readStaff", "listQualifications",
			"listTokens", "readProcessors", "readDeadlines", "readBackups", "readDeadLetters", "readRebuilds",
			"readRebuild", "listRememberedDevices");

	private static final List<String> NEITHER = List.of("readRecall", "followProgress", "resetStaff", "eraseClient",
			"changePassword", "retryDeadLetters", "discardDeadLetters", "deferItem", "resumeItem", "offerEarlierTime",
			"answerOffer", "addPhoto", "alignPhoto", "measurePhoto", "logMeasuredFading", "readPhoto", "readRecord",
			"removePhoto", "readSignedConsent", "verifySignedConsent", "explainConsent", "answerAtHome", "forgetDevice",
			"endSignIns", "makeCalendarAddress", "readCalendarAddress", "endCalendarAddress");

	@LocalServerPort
	int port;

	@Test
	void every_example_works_as_it_is_and_again() {
		Http http = new Http(this.port);
		Map<String, ApiCall> calls = ApiCall.all(http);
		assertThat(calls)
			.containsOnlyKeys(Stream.of(WRITES, ENDINGS, READS, NEITHER).flatMap(List::stream).toArray(String[]::new));

		List<Answer> first = sendAll(http, calls, WRITES);
		List<Answer> again = sendAll(http, calls, WRITES);
		sendAll(http, calls, ENDINGS);

		assertThat(again).extracting(ExamplesTests::receipt)
			.containsExactlyElementsOf(first.stream().map(ExamplesTests::receipt).toList());
		READS.forEach((name) -> await().untilAsserted(
				() -> assertThat(calls.get(name).send(http)).as(name).extracting(Answer::status).containsOnly(200)));
		assertThat(calls.get("resetStaff").send(http)).extracting(Answer::status).containsExactly(200);
		assertThat(calls.get("changePassword").send(http)).extracting(Answer::status).containsExactly(400);
		assertThat(calls.get("forgetDevice").send(http)).extracting(Answer::status).containsExactly(404);
		assertThat(calls.get("endSignIns").send(http)).extracting(Answer::status).containsExactly(204);
		assertThat(calls.get("eraseClient").send(http)).extracting(Answer::status).containsExactly(200);
	}

	private static List<Answer> sendAll(Http http, Map<String, ApiCall> calls, List<String> names) {
		List<Answer> answers = new ArrayList<>();
		for (String name : names) {
			calls.get(name).send(http).forEach((answer) -> {
				assertThat(answer.status()).as("%s: %s", name, answer.body()).isBetween(200, 204);
				answers.add(answer);
			});
		}
		return answers;
	}

	private static List<Object> receipt(Answer answer) {
		return List.of(answer.status(), answer.header("ETag"), answer.header("Location"));
	}

}
