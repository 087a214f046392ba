package com.fadeline.app.http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.Consent;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.administration.accounts.AccountTable;
import com.fadeline.administration.accounts.Passwords;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.TestAdmin;
import com.fadeline.app.http.Http.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Opens every page and sends every form empty as everybody: staff of the clinic whose
 * client the pages show and of another one, the client and another one, and nobody.
 */
@FadelineTest
@RunsInParallel
@ResourceLock(value = "read audit", mode = ResourceAccessMode.READ)
class PageRightsTests {

	/**
	 * What each is answered; {@code in} leads to the sign-in. A form that is refused for
	 * what is not in it could have been sent. A new page needs a row, its own or that of
	 * a whole branch, and where it tells of something else an example of its id.
	 */
	private static final String TABLE = """
			page                                           ADMIN  MANAGER  other  SPECIALIST  other  CLIENT  other  nobody
			GET /                                          ok     ok       ok     ok          ok     ok      ok     in
			GET /sign-in                                   ok     ok       ok     ok          ok     ok      ok     ok
			GET /sign-in/demo                              ok     ok       ok     ok          ok     ok      ok     ok
			GET /sign-in/link                              ok     ok       ok     ok          ok     ok      ok     ok
			GET /sign-in/new-link                          ok     ok       ok     ok          ok     ok      ok     ok
			POST /sign-in/new-link                         ok     ok       ok     ok          ok     ok      ok     403
			GET /sign-in/passkey                           ok     ok       ok     ok          ok     ok      ok     in
			GET /account                                   ok     ok       ok     ok          ok     ok      ok     in
			POST /account                                  ok     ok       ok     ok          ok     ok      ok     403
			GET /account/session                           ok     ok       ok     ok          ok     ok      ok     in
			GET /account/draft-keys                        ok     ok       ok     ok          ok     ok      ok     in
			POST /account/devices/{device}/end             404    404      404    404         404    404     404    403
			GET /account/passkeys                          ok     ok       ok     ok          ok     ok      ok     in
			POST /account/passkeys                         415    415      415    415         415    415     415    403
			POST /account/passkeys/options                 415    415      415    415         415    415     415    403
			POST /account/passkeys/{passkey}/remove        ok     ok       ok     ok          ok     ok      ok     403
			GET /today                                     ok     ok       ok     ok          ok     403    403     in
			GET /calendar                                  ok     ok       ok     ok          ok     403    403     in
			GET /calendar/handover                         ok     403      403    ok          ok     403    403     in
			POST /calendar/handover                        ok     403      403    ok          ok     403    403     403
			POST /saved/{saved}/undo                       404    403      403    404         404    403    403     403
			GET /waiting-list                              ok     403      403    ok          ok     403    403     in
			POST /waiting-list/offers                      ok     403      403    ok          ok     403    403     403
			GET /calendar/address                          403    403      403    ok          ok     403    403     in
			POST /calendar/address                         403    403      403    ok          ok     403    403     403
			POST /calendar/address/end                     403    403      403    ok          ok     403    403     403
			GET /feeds/{secret}.ics                        404    404      404    404         404    404    404     404
			GET /calendar/days-off                         ok     ok       ok     ok          ok     403    403     in
			POST /calendar/days-off                        ok     ok       ok     ok          ok     403    403     403
			GET /attention                                 ok     ok       ok     ok          ok     403    403     in
			POST /attention/{item}/deferral                ok     403      403    ok          ok     403    403     403
			POST /attention/{item}/resumption              ok     403      403    ok          ok     403    403     403
			GET /recalls                                   ok     ok       ok     ok          ok     403    403     in
			GET /recalls.csv                               ok     ok       ok     ok          ok     403    403     in
			GET /devices                                   ok     ok       ok     ok          ok     403    403     in
			GET /devices/{clinic}/{device}                 ok     ok       404    ok          404    403    403     in
			POST /devices/{clinic}/{device}/checks         ok     403      403    ok          404    403    403     403
			GET /devices/{clinic}/{device}/facts           ok     403      403    403         403    403    403     in
			POST /devices/{clinic}/{device}/facts          ok     403      403    403         403    403    403     403
			GET /devices/{clinic}/{device}/entries/new     ok     403      403    ok          404    403    403     in
			POST /devices/{clinic}/{device}/entries/new    ok     403      403    ok          404    403    403     403
			GET /qualifications                            ok     ok       ok     ok          ok     403    403     in
			GET /qualifications/**                         ok     403      403    403         403    403    403     in
			POST /qualifications/**                        ok     403      403    403         403    403    403     403
			GET /clients                                   ok     403      403    ok          ok     403    403     in
			GET /clients/new                               ok     403      403    ok          ok     403    403     in
			POST /clients/new                              ok     403      403    ok          ok     403    403     403
			POST /clients/similar                          ok     403      403    ok          ok     403    403     403
			GET /clients/{client}                          ok     403      403    ok          404    403    403     in
			GET /clients/{client}/edit                     ok     403      403    ok          404    403    403     in
			POST /clients/{client}/edit                    ok     403      403    ok          404    403    403     403
			POST /clients/{client}/rejected-duplicates     ok     403      403    ok          404    403    403     403
			GET /clients/{client}/merges                   ok     403      403    ok          404    403     403    in
			GET /clients/{client}/merges/**                ok     403      403    ok          404    403     403    in
			POST /clients/{client}/merges/**               ok     403      403    ok          404    403     403    403
			POST /clients/{client}/sign-in-link            ok     403      403    ok          404    403    403     403
			GET /clients/{client}/notes/**                 ok     403      403    ok          404    403     403    in
			POST /clients/{client}/notes/**                ok     403      403    ok          404    403     403    403
			GET /clients/{client}/tasks/**                 ok     403      403    ok          404    403     403    in
			POST /clients/{client}/tasks/**                ok     403      403    ok          404    403     403    403
			POST /clients/{client}/sign-ins/end            ok     403      403    ok          404    403    403     403
			GET /clients/{client}/courses/**               ok     403      403    ok          404    403    403     in
			POST /clients/{client}/courses/**              ok     403      403    ok          404    403    403     403
			GET /clients/{client}/accesses                 ok     403      403    403         403    ok      404    in
			GET /clients/{client}/export                   ok     403      403    ok          404    ok      404    in
			GET /dashboard                                 ok     ok       ok     403         403    403     403    in
			GET /dashboard/answers                         ok     ok       ok     403         403    403     403    in
			GET /dashboard/courses                         ok     ok       ok     403         403    403     403    in
			GET /dashboard/pivot                           ok     ok       ok     403         403    403     403    in
			GET /dashboard/pivot.csv                       ok     ok       ok     403         403    403     403    in
			GET /dashboard/pivot.xlsx                      ok     ok       ok     403         403    403     403    in
			GET /dashboard/{report}.csv                    ok     ok       ok     403         403    403     403    in
			GET /dashboard/{report}.xlsx                   ok     ok       ok     403         403    403     403    in
			GET /progress                                  404    404      404    404         404    ok      ok     in
			GET /progress/{course}                         404    403      403    404         404    ok      404    in
			GET /progress/{course}/appointment.ics         404    404      404    404         404    404     404    in
			GET /progress/{course}/appointment.pdf         403    403      403    403         403    404     404    in
			GET /progress/{course}/aftercare.pdf           403    403      403    403         403    ok      404    in
			GET /progress/{course}/fadings/new             404    404      404    404         404    ok      404    in
			POST /progress/{course}/fadings/new            404    404      404    404         404    ok      404    403
			POST /progress/{course}/fadings/early          404    404      404    404         404    ok      404    403
			GET /progress/{course}/reactions/new           404    404      404    404         404    ok      404    in
			POST /progress/{course}/reactions/new          404    404      404    404         404    ok      404    403
			GET /progress/{course}/messages/new            404    404      404    404         404    ok      404    in
			POST /progress/{course}/messages/new           404    404      404    404         404    ok      404    403
			GET /progress/{course}/health                  403    403      403    403         403    ok      404    in
			POST /progress/{course}/health                 403    403      403    403         403    404     404    403
			GET /progress/{course}/consents                403    403      403    403         403    ok      404    in
			POST /progress/{course}/consents               403    403      403    403         403    ok      404    403
			GET /progress/{course}/consents/signed/{file}  403    403      403    403         403    404     404    in
			GET /progress/{course}/waiting-list            404    404      404    404         404    ok      404    in
			POST /progress/{course}/waiting-list           404    404      404    404         404    ok      404    403
			POST /progress/{course}/waiting-list/{entry}/end 404  404      404    404         404    ok      404    403
			POST /progress/{course}/waiting-list/offers/{offer} 404 404    404    404         404    ok      404    403
			GET /courses/{course}/reactions/grades         ok     403      403    ok          ok     403     403    in
			GET /courses/{course}/photos/{photo}/{size}    ok     403      403    ok          404    ok      404    in
			GET /courses/{course}/sittings/{sitting}/appointment.pdf 404 403 403   404         404    403     403    in
			GET /courses/{course}/consents/signed/{file}   404    403      403    404         404    403     403    in
			GET /courses/**                                ok     403      403    ok          404    403     403    in
			POST /courses/**                               ok     403      403    ok          404    403     403    403
			GET /live/courses/{course}                     ok     403      403    ok          404    ok      404    in
			GET /live/lists/{listing}                      ok     ok       ok     ok          ok     403     403    in
			GET /live/topics                               ok     ok       ok     ok          ok     ok      ok     in
			GET /admin/operation/dead-letters/{processor}/{record}   404    403      403    403         403    403     403    in
			POST /admin/operation/dead-letters/{processor}/{record}  404    403      403    403         403    403     403    403
			GET /admin/**                                  ok     403      403    403         403    403     403    in
			POST /admin/**                                 ok     403      403    403         403    403     403    403
			""";

	private static final String BRANCH = "/**";

	/** For programs, or by the server itself. */
	private static final List<String> NO_PAGES = List.of("/api/", "/error");

	private static final Set<Integer> REFUSED_FOR_ITS_CONTENT = Set.of(400, 409, 412, 422);

	private static final Instant ANSWERED_AT = Instant.now().truncatedTo(ChronoUnit.SECONDS);

	@LocalServerPort
	int port;

	@Autowired
	AccountTable accounts;

	@Autowired
	Passwords passwords;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	private final ClientId treated = new ClientId(UUID.randomUUID());

	private Map<String, Object> variables;

	private People people;

	@BeforeEach
	void open() {
		Http http = new Http(this.port);
		ClinicId clinic = new ClinicId(UUID.randomUUID());
		String course = UUID.randomUUID().toString();
		String device = UUID.randomUUID().toString();
		String room = UUID.randomUUID().toString();
		String staff = UUID.randomUUID().toString();
		created(http.post("/api/clinics", "{'id': '%s', 'name': 'Harbour Street'}".formatted(clinic)));
		created(http.post("/api/clinics/%s/devices".formatted(clinic),
				"{'id': '%s', 'name': 'Nd:YAG'}".formatted(device)));
		created(http.post("/api/clinics/%s/rooms".formatted(clinic), "{'id': '%s', 'name': 'Room 1'}".formatted(room)));
		created(http.post("/api/staff",
				"{'id': '%s', 'loginName': '%s', 'displayName': 'Ines', 'role': 'SPECIALIST', 'clinics': ['%s']}"
					.formatted(staff, staff, clinic)));
		String token = UUID.randomUUID().toString();
		created(http.post("/api/tokens", "{'id': '%s', 'name': 'Accounting', 'role': 'ADMIN'}".formatted(token)));
		created(http.post("/api/clients",
				"{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'Byron', 'birthDate': '1985-12-10'}"
					.formatted(this.treated, clinic)));
		created(http.post("/api/courses",
				"""
						{'id': '%s', 'clientId': '%s', 'bodySite': 'SCALP', 'zones': ['CROWN'], 'goal': 'LIGHTENING', 'assessment': {}}
						"""
					.formatted(course, this.treated)));
		String fading = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/fadings".formatted(course),
				"{'id': '%s', 'observedAt': '%s', 'percent': 10, 'observer': 'SPECIALIST', 'scale': 'VISUAL'}"
					.formatted(fading, Instant.now())));
		String earlier = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/earlier-sittings".formatted(course),
				"{'id': '%s', 'method': 'LASER', 'date': '2016'}".formatted(earlier)));
		String reaction = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/reactions".formatted(course),
				"{'id': '%s', 'kind': 'PAIN', 'grade': 1, 'onsetAt': '%s'}".formatted(reaction, ANSWERED_AT)));
		assertThat(http
			.post("/api/courses/%s/reactions/%s/assess".formatted(course, reaction),
					"{'grade': 1, 'assessedAt': '%s'}".formatted(ANSWERED_AT))
			.status()).isEqualTo(204);
		String duplicate = UUID.randomUUID().toString();
		created(http.post("/api/clients",
				"{'id': '%s', 'clinicId': '%s', 'givenName': 'Ada', 'familyName': 'King', 'birthDate': '1985-12-10'}"
					.formatted(duplicate, clinic)));
		String task = UUID.randomUUID().toString();
		String note = UUID.randomUUID().toString();
		String message = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/messages".formatted(course),
				"{'id': '%s', 'kind': 'QUESTION', 'text': 'May I swim?'}".formatted(message)));
		String patchTest = UUID.randomUUID().toString();
		String sitting = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/consents".formatted(course),
				"{'kind': 'TREATMENT', 'formVersion': '1', 'signedAt': '%s'}".formatted(Instant.now())));
		created(http.post("/api/courses/%s/patch-tests".formatted(course),
				"{'id': '%s', 'performedAt': '%s', 'zones': ['CROWN']}".formatted(patchTest, Instant.now())));
		assertThat(http
			.post("/api/courses/%s/patch-tests/%s/reading".formatted(course, patchTest),
					"{'readAt': '%s', 'outcome': 'CLEAR'}".formatted(Instant.now()))
			.status()).isEqualTo(204);
		created(http.post("/api/courses/%s/saline-sessions".formatted(course), """
				{'sittingId': '%s', 'performedAt': '%s', 'zones': ['CROWN'], 'operatorId': '%s', 'solution': 'SALINE',
				 'overrides': [{'rule': 'screening.missing', 'reason': 'of no matter here'}]}""".formatted(sitting,
				Instant.now(), staff)));
		Consent consent = new Consent(ConsentKind.PHOTOGRAPHY, "1", Instant.now().truncatedTo(ChronoUnit.MILLIS));
		created(http.post("/api/courses/%s/consents".formatted(course),
				"{'kind': 'PHOTOGRAPHY', 'formVersion': '1', 'signedAt': '%s'}".formatted(consent.signedAt())));
		created(http.post("/api/courses/%s/screenings".formatted(course), """
				{'answeredAt': '%s', 'answers': [{'item': 'EPILEPSY', 'present': false}]}""".formatted(ANSWERED_AT)));
		assertThat(http.post("/api/courses/%s/extend".formatted(course), "{'maxSittings': 40, 'reason': 'dense ink'}")
			.status()).isEqualTo(204);
		String photo = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/photos?view=CROWN&purpose=INTERVAL&id=%s".formatted(course, photo),
				PhotosOverHttpTests.jpeg()));
		String entry = UUID.randomUUID().toString();
		created(http.post("/api/courses/%s/waiting-list".formatted(course),
				"{'id': '%s', 'from': '2026-01-01', 'until': '2035-01-01'}".formatted(entry)));
		created(http.post("/api/clients/%s/notes".formatted(this.treated), """
				{'id': '%s', 'kind': 'NOTE', 'happenedAt': '%s', 'text': 'comes by train'}""".formatted(note,
				Instant.now())));
		created(http.post("/api/clients/%s/tasks".formatted(this.treated),
				"{'id': '%s', 'text': 'call back', 'dueOn': '2026-03-09'}".formatted(task)));
		this.variables = Map.ofEntries(Map.entry("note", note), Map.entry("duplicate", duplicate),
				Map.entry("task", task), Map.entry("clinic", clinic), Map.entry("client", this.treated),
				Map.entry("course", course), Map.entry("item", UUID.randomUUID()), Map.entry("device", device),
				Map.entry("room", room), Map.entry("secret", "unknown"), Map.entry("staff", staff),
				Map.entry("token", token), Map.entry("passkey", "none"), Map.entry("listing", "diary"),
				Map.entry("report", "overview"), Map.entry("sitting", sitting), Map.entry("patchTest", patchTest),
				Map.entry("kind", "TREATMENT"), Map.entry("fading", fading), Map.entry("reaction", reaction),
				Map.entry("earlier", earlier), Map.entry("place", "1"), Map.entry("processor", "progress"),
				Map.entry("record", course), Map.entry("message", message), Map.entry("saved", UUID.randomUUID()),
				Map.entry("photo", photo), Map.entry("size", "THUMB"), Map.entry("entry", entry),
				Map.entry("offer", UUID.randomUUID()), Map.entry("answeredAt", ANSWERED_AT),
				Map.entry("consent", consent.key()), Map.entry("maxSittings", 40), Map.entry("part", "ASSESSMENT"),
				Map.entry("moment", ANSWERED_AT), Map.entry("zone", "CROWN"), Map.entry("file", UUID.randomUUID()),
				Map.entry("topic", "LASER"), Map.entry("language", "en"));
		this.people = People.signUp(this.accounts, this.passwords, clinic, this.treated);
	}

	private static void created(Answer answer) {
		assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
	}

	@Test
	void everybody_sees_the_pages_that_the_table_states_and_no_others() {
		Map<String, List<String>> rows = rows();
		Map<String, String> rowOf = new TreeMap<>();
		pages().forEach((page) -> rowOf.put(page, rowOf(page, rows.keySet())));
		assertThat(rowOf).as("each page has a row").doesNotContainValue("");
		assertThat(rowOf.values()).as("each row has a page").containsAll(rows.keySet());

		assertThat(rowOf).allSatisfy((page, row) -> {
			List<String> expected = rows.get(row);
			assertThat(answers(page, expected)).as(page).isEqualTo(expected);
		});
	}

	/** The administrator waits for the views, where there is something to be seen. */
	private List<String> answers(String page, List<String> expected) {
		List<String> answers = new ArrayList<>();
		List<@Nullable String> others = this.people.all();
		if (page.startsWith("GET") && expected.getFirst().equals("ok")) {
			answers.add(await(page).pollDelay(Duration.ZERO).until(() -> answer(page, TestAdmin.HEADER), "ok"::equals));
			others = others.subList(1, others.size());
		}
		others.forEach((who) -> answers.add(answer(page, who)));
		return answers;
	}

	/** Its own row, else that of the narrowest branch; empty if there is none. */
	private static String rowOf(String page, Set<String> rows) {
		return rows.contains(page) ? page
				: rows.stream()
					.filter((row) -> row.endsWith(BRANCH)
							&& page.startsWith(row.substring(0, row.length() - BRANCH.length()) + "/"))
					.max(Comparator.comparing(String::length))
					.orElse("");
	}

	private static Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		TABLE.lines().skip(1).forEach((line) -> {
			List<String> cells = List.of(line.split(" +"));
			rows.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
		});
		return rows;
	}

	private Set<String> pages() {
		return this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> mapping.getValue().getBeanType().getName().startsWith("com.fadeline."))
			.flatMap((mapping) -> mapping.getKey()
				.getPatternValues()
				.stream()
				.filter((path) -> NO_PAGES.stream().noneMatch(path::startsWith))
				.flatMap((path) -> mapping.getKey()
					.getMethodsCondition()
					.getMethods()
					.stream()
					.map((method) -> "%s %s".formatted(method, path))))
			.collect(Collectors.toSet());
	}

	private String answer(String page, @Nullable String who) {
		String method = page.substring(0, page.indexOf(' '));
		URI path = new UriTemplate("http://localhost:%d%s".formatted(this.port, page.substring(method.length() + 1)))
			.expand(this.variables);
		return this.people.answer(HttpRequest.newBuilder(path)
			.header("Accept", "text/html,text/event-stream,application/json")
			.header("Content-Type", "application/x-www-form-urlencoded")
			.method(method, BodyPublishers.noBody()), who, PageRightsTests::refusal);
	}

	private static Optional<String> refusal(HttpResponse<?> response) {
		if (response.headers().firstValue("Location").orElse("").endsWith("/sign-in")) {
			return Optional.of("in");
		}
		return Optional.of(response.statusCode())
			.filter((status) -> status >= 400 && !REFUSED_FOR_ITS_CONTENT.contains(status))
			.map(String::valueOf);
	}

}
