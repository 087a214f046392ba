package com.fadeline.bench.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Faults by an unreadable event, the latest of one course: all other work continues, the
 * course is rejected as damaged and the health endpoint asks for attention, until the row
 * is repaired.
 */
enum Poison implements Fault {

	UNKNOWN_TYPE("'HoroscopeCast', '1', payload, meta_data"),

	NEWER_REVISION("payload_type, '99', payload, meta_data"),

	UNREADABLE_PAYLOAD("payload_type, payload_revision, '{broken', meta_data"),

	UNREADABLE_METADATA("payload_type, payload_revision, payload, '{broken'");

	private static final Duration SOON = Duration.ofSeconds(5);

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final String columns;

	Poison(String columns) {
		this.columns = columns;
	}

	@Override
	public long strike(Service service, RandomGenerator random) throws Exception {
		String bad = course(service);
		String good = course(service);
		String event = insert(service, bad);
		Waiting.until("health that asks for attention", SOON, () -> service.health().body().contains("\"ATTENTION\""));
		Waiting.until("a command that is refused as damaged", LIMIT, () -> {
			HttpResponse<String> answer = agree(service, bad);
			if (answer.statusCode() < 300) {
				throw new IllegalStateException("A damaged course took a command");
			}
			return answer.statusCode() == 500 && answer.body().contains("urn:fadeline:problem:damaged");
		});
		HttpResponse<String> written = agree(service, good);
		if (written.statusCode() >= 300) {
			throw new IllegalStateException("Another course was refused: " + written.body());
		}
		Waiting.until("the view of another course", LIMIT,
				() -> tag(service.get("/api/courses/" + good + "/progress?after=" + tag(written))) >= tag(written));
		mend(service, event);
		return System.nanoTime();
	}

	/** Opens a course, with an event after the first that can be copied. */
	private static String course(Service service) throws Exception {
		String client = UUID.randomUUID().toString();
		String course = UUID.randomUUID().toString();
		service.post("/api/clients",
				"""
						{"id": "%s", "clinicId": "%s", "givenName": "Ada", "familyName": "Example", "birthDate": "1990-05-17"}"""
					.formatted(client, UUID.randomUUID()));
		service.post("/api/courses", """
				{"id": "%s", "clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL",
				 "assessment": {"pigment": "CARBON"}, "openedOn": "2025-01-07"}""".formatted(course, client));
		long sequence = tag(agree(service, course));
		Waiting.until("the view of a new course", LIMIT,
				() -> tag(service.get("/api/courses/" + course + "?after=" + sequence)) >= sequence);
		return course;
	}

	private static HttpResponse<String> agree(Service service, String course) throws IOException {
		return service.post("/api/courses/" + course + "/consents", """
				{"kind": "TREATMENT", "formVersion": "%s", "signedAt": "2025-01-07T08:00:00Z"}"""
			.formatted(UUID.randomUUID().toString().substring(0, 8)));
	}

	private static long tag(HttpResponse<String> answer) {
		return answer.headers().firstValue("ETag").map((tag) -> Long.parseLong(tag.replace("\"", ""))).orElse(-1L);
	}

	private String insert(Service service, String course) {
		String event = UUID.randomUUID().toString();
		service.database().sql("""
				insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
				    time_stamp, payload_type, payload_revision, payload, meta_data)
				select ?, aggregate_identifier, 2, type, time_stamp, %s
				from event_store.domain_event where aggregate_identifier = ? and sequence_number = 1
				""".formatted(this.columns)).param(event).param(course).update();
		return event;
	}

	/** Repairs the row by hand, as an operator would have to. */
	private static void mend(Service service, String event) {
		service.database().sql("""
				update event_store.domain_event broken
				set payload_type = whole.payload_type, payload_revision = whole.payload_revision,
				    payload = whole.payload, meta_data = whole.meta_data
				from event_store.domain_event whole
				where broken.event_identifier = ? and whole.aggregate_identifier = broken.aggregate_identifier
				    and whole.sequence_number = 1
				""").param(event).update();
	}

}
