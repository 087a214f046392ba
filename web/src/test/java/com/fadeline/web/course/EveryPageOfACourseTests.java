package com.fadeline.web.course;

import java.time.Duration;
import java.time.Instant;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Page;
import com.fadeline.api.Receipt;
import com.fadeline.api.RuleId;
import com.fadeline.api.audit.AccessQuery.FindAccesses;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindDetails;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientQuery.FindNotes;
import com.fadeline.api.client.ClientQuery.FindSimilarClients;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.TaskQuery.FindTasks;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.AttentionQuery.FindAttention;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.course.query.EstimateQuery.ForecastSittings;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.HttpTest;
import com.fadeline.web.MadeUpLanguage;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page there is of a course or its client opens, whatever is known of it. The
 * clinic is one that no administrator has set up.
 */
class EveryPageOfACourseTests extends HttpTest {

	private static final Map<String, Object> ANY = Map.ofEntries(Map.entry("course", Samples.COURSE),
			Map.entry("client", Samples.CLIENT), Map.entry("fading", Samples.FADED),
			Map.entry("reaction", Samples.REACTED), Map.entry("patchTest", ShownCourse.TESTED),
			Map.entry("kind", "TREATMENT"), Map.entry("earlier", ShownCourse.EARLIER), Map.entry("place", 1),
			Map.entry("message", ShownCourse.MESSAGE), Map.entry("note", Samples.NOTED),
			Map.entry("duplicate", Samples.CLIENT), Map.entry("task", Samples.TASKED),
			Map.entry("photo", ShownCourse.PHOTO), Map.entry("size", "THUMB"), Map.entry("answeredAt", ShownCourse.AT),
			Map.entry("consent", new Consent(ConsentKind.TREATMENT, "2025-1", ShownCourse.AT).key()),
			Map.entry("maxSittings", 10), Map.entry("file", ShownCourse.EARLIER), Map.entry("part", "END"),
			Map.entry("zone", "CROWN"), Map.entry("moment", ShownCourse.AT.plus(Duration.ofDays(9))));

	/** Text between tags, and of the attributes that are read out. */
	private static final Pattern TEXT = Pattern
		.compile("(?:>|\\b(?:aria-label|title|placeholder|alt)=\")([^<>\"]+)(?:<|\")");

	/**
	 * What people have written, the names of the other languages, and the units and
	 * months that Java writes where it knows no language.
	 */
	private static final Pattern WRITTEN = Pattern
		.compile("\\b(" + String.join("|", "English", "German", "(laser|saline|photography|marketing)-qaa-draft",
				"Deutsch", "Fadeline", "The admin", "The client", "There is no consent", "Ada Byron", "Ines Marchetti",
				"ada@example.org", "blog-ada", "left brow", "a blog, 2023", "tattooed twice", "frosting · none", "mild",
				"a fifth", "unreadable", "(admin|client|specialist)-id", "lidocaine( 4 %)? cream", "Clear", "Cheyenne",
				"3RL", "small", "quiet", "dry", "even", "travel", "healed", "pinpoint bleeding", "metal shields",
				"cold air", "no redness", "well controlled", "Dr Meyer", "Turkish", "faints", "latex", "Hafenstraße 1",
				"Hamburg", "she/her", "Noor Byron", "sister", "her brother", "call back", "asks for a later time",
				"asks for an earlier time", "slip of the pen", "Nd:YAG", "nm", "cm", "min",
				"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", "Mon|Tue|Wed|Thu|Fri|Sat|Sun") + ")\\b");

	private static final List<Object> SITTINGS = List.of(Samples.SITTING, ShownCourse.SALINE, Samples.BOOKED);

	private static final String BOOKED = "01940000-0000-7000-8000-000000000008";

	@Autowired
	RequestMappingHandlerMapping pages;

	@TestFactory
	Stream<DynamicNode> a_page_opens_for_every_course() {
		return Stream.of(ShownCourse.values())
			.map((course) -> DynamicContainer.dynamicContainer(course.name(),
					paths().stream()
						.flatMap(EveryPageOfACourseTests::addresses)
						.map((address) -> DynamicTest.dynamicTest(address, () -> open(course, address)))));
	}

	@TestFactory
	Stream<DynamicNode> a_page_opens_in_german_for_a_course_of_which_everything_is_known() {
		return paths().stream()
			.flatMap(EveryPageOfACourseTests::addresses)
			.map((address) -> DynamicTest.dynamicTest(address, () -> open(ShownCourse.WHOLE, address + "?lang=de")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/laser-sittings/new", "/saline-sessions/new", "/sittings/new",
			"/sittings/" + BOOKED + "/reschedule", "/patch-tests/new", "/screenings/new", "/fadings/new",
			"/reactions/new" })
	void what_everybody_who_treats_has_to_see_is_on_every_page_where_that_is_done(String path) {
		assertThat(open(ShownCourse.WHOLE, "/courses/" + Samples.COURSE + path)).containsSubsequence("Client warnings",
				"faints", "latex");
		assertThat(open(ShownCourse.WHOLE, "/clients/" + Samples.CLIENT)).containsSubsequence("Client warnings",
				"faints", "latex");
	}

	@Test
	void health_answers_lead_to_their_withdrawal_from_the_timeline() {
		assertThat(open(ShownCourse.WHOLE, "/courses/" + Samples.COURSE))
			.contains("/courses/%s/screenings/%s/retract".formatted(Samples.COURSE, ShownCourse.AT));
		assertThat(
				open(ShownCourse.WHOLE, "/courses/%s/screenings/%s/retract".formatted(Samples.COURSE, ShownCourse.AT)))
			.contains("Withdraw health answers", "The answers before hold again.");
		assertThat(open(ShownCourse.WHOLE, "/courses/%s/extensions/10/retract".formatted(Samples.COURSE)))
			.contains("Withdraw the extension", "at most 10 sittings");
	}

	@Test
	void a_client_warning_stands_beside_the_question_that_it_answers() {
		assertThat(open(ShownCourse.WHOLE, "/courses/%s/screenings/new".formatted(Samples.COURSE)))
			.contains("contradicts the client warning “latex”");
	}

	@Test
	void the_end_of_a_reaction_leads_to_its_withdrawal_from_the_timeline() {
		String retract = "/courses/%s/reactions/%s/entries/END/%s/retract".formatted(Samples.COURSE,
				Samples.REACTION.reactionId(), ShownCourse.AT.plus(Duration.ofDays(9)));
		assertThat(open(ShownCourse.WHOLE, "/courses/" + Samples.COURSE)).contains(retract);
		assertThat(open(ShownCourse.WHOLE, retract)).contains("Withdraw the end of a reaction",
				"The reaction is open again.");
	}

	@TestFactory
	Stream<DynamicNode> a_page_in_a_made_up_language_has_no_text_of_the_code() {
		return paths().stream()
			.flatMap(EveryPageOfACourseTests::addresses)
			.map((address) -> DynamicTest.dynamicTest(address, () -> {
				String page = open(ShownCourse.WHOLE, address + "?lang=" + MadeUpLanguage.TAG);
				assertThat(TEXT
					.matcher(page.replaceAll("(?s)<(script|style).*?</\\1>|<select id=\"profile.language\".*?</select>",
							""))
					.results()
					.map((text) -> WRITTEN.matcher(text.group(1)).replaceAll(""))
					.filter((text) -> !MadeUpLanguage.untranslated(text).isEmpty())).isEmpty();
			}));
	}

	private Set<String> paths() {
		Set<String> paths = new TreeSet<>(Set.of("/today", "/progress"));
		this.pages.getHandlerMethods().keySet().forEach((mapping) -> {
			if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
				mapping.getPatternValues()
					.stream()
					.filter((path) -> path.matches("/(courses|clients|progress)/.*\\{(course|client)}.*(?<!\\.pdf)"))
					.forEach(paths::add);
			}
		});
		assertThat(paths).hasSizeGreaterThan(30);
		return paths;
	}

	private static Stream<String> addresses(String path) {
		return (path.contains("{sitting}") ? SITTINGS.stream() : Stream.of(Samples.SITTING)).map((sitting) -> {
			Map<String, Object> values = new HashMap<>(ANY);
			values.put("sitting", sitting);
			return UriComponentsBuilder.fromPath(path).buildAndExpand(values).toUriString();
		});
	}

	private String open(ShownCourse course, String address) {
		this.buses.reset();
		show(course);

		MvcTestResult page = address.startsWith("/progress")
				? this.http.get().uri(address).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).exchange()
				: get(address);

		boolean ofAPart = address.matches(
				".*/((sittings|earlier-sittings|fadings|reactions|patch-tests|screenings|consents|messages|photos|zones)/(?!new|compare).*|appointment\\.ics.*)");
		if (ofAPart && page.getResponse().getStatus() == HttpStatus.NOT_FOUND.value()) {
			assertThat(known(course, address)).as("there is such a part").isFalse();
			return "";
		}
		if (page.getResponse().getStatus() != HttpStatus.FOUND.value()) {
			assertThat(page).hasStatusOk().bodyText().doesNotContain("??", ">null<", "null ");
		}
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static boolean known(ShownCourse course, String address) {
		if (address.contains(".ics")) {
			return course == ShownCourse.WHOLE;
		}
		if (address.contains("/messages/") || address.contains("/entries/")) {
			return course == ShownCourse.WHOLE;
		}
		if (address.contains("/zones/")) {
			return course.view().zones().contains("CROWN");
		}
		if (address.contains("/consents/signed/")) {
			return false;
		}
		if (address.contains("/photos/")) {
			return !course.isBare() && (address.contains("/remove") || address.contains("/align"));
		}
		if (address.contains("/earlier-sittings/")) {
			return course.view().histories().stream().anyMatch((each) -> each.id().equals(ShownCourse.EARLIER));
		}
		boolean booked = address.contains(Samples.BOOKED.toString());
		boolean planned = address.matches(".*/(reschedule|cancel|no-show|record)(\\?.*)?");
		return !course.isBare() && (!address.contains("/sittings/")
				|| ((booked == planned) && (!booked || course == ShownCourse.WHOLE)));
	}

	private void show(ShownCourse shown) {
		CourseView course = shown.view();
		ClientDetails details = shown.details();
		ProgressView progress = progress(course);
		this.buses.show(FindCourse.class, course);
		this.buses.show(FindProgress.class, progress);
		this.buses.show(FindPhotos.class, shown.photos());
		this.buses.answer(FindCourseHistory.class, (query) -> shown.history(query.language()));
		this.buses.show(FindClient.class, ClientView.of(course.clientId(), course.clinicId(), details, 4));
		this.buses.show(FindDetails.class, new ClientIdentity(course.clientId(), course.clinicId(), details, null,
				List.of(Samples.note()), List.of(), List.of(), 4));
		this.buses.show(FindTasks.class,
				Samples.tasks(new TaskView(Samples.task(), Samples.OPERATOR.toString(), Instant.EPOCH, null)));
		this.buses.show(FindNotes.class, Samples.notes(Samples.note()));
		this.buses
			.show(FindNames.class,
					new FindNames.Result(List.of(new ClientName(course.clientId(), course.clinicId(),
							details.givenName(), details.familyName(), null,
							(details.profile() == null) ? List.of() : details.profile().warnings()))));
		this.buses.show(FindStandings.class,
				new FindStandings.Result(List.of(new FindStandings.Standing(course.courseId(), course.clientId(),
						course.clinicId(), course.status(), course.assessment(), List.of()))));
		this.buses.show(FindSimilarClients.class, new FindSimilarClients.Result(List.of()));
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of(progress)));
		this.buses.show(SearchCourses.class, new SearchCourses.Result(new Page<>(
				List.of(new CourseView.Summary(course.courseId(), course.clientId(), course.clinicId(), course.status(),
						course.bodySite(), course.goal(), course.openedOn(), course.sittingsRecorded(), 4)),
				0, 100, 1)));
		this.buses.show(FindAccesses.class, new FindAccesses.Result(new Page<>(List.of(), 0, 100, 0), List.of()));
		this.buses.show(FindAccessesByDay.class,
				new FindAccessesByDay.Result(new Page<>(List.of(), 0, 100, 0), List.of()));
		this.buses.show(FindAttention.class,
				new FindAttention.Result(new com.fadeline.api.Page<>(List.of(), 0, 25, 0), Map.of(), 0));
		this.buses.show(FindDiary.class,
				new FindDiary.Result(course.sittings()
					.stream()
					.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED)
					.map((sitting) -> new DiaryEntry(sitting.sittingId(), course.courseId(), course.clientId(),
							course.clinicId(), sitting.method(), sitting.zones(), sitting.at(), null,
							sitting.operatorId(), sitting.deviceId(), sitting.status(), List.of()))
					.toList()));
		this.buses.show(EstimateSittings.class, new EstimateSittings.Result(course.estimate(), course.plan()));
		this.buses.show(ForecastSittings.class, new ForecastSittings.Result(progress.sittings().remaining(), 0));
		this.buses.show(FindPolicy.class,
				new FindPolicy.Result(List.of(), Policy.standard(),
						Stream.of(ScreeningItem.values())
							.map((item) -> FindPolicy.Item.of(item, Policy.standard().screening()))
							.toList()));
		answerCommands(course);
	}

	private void answerCommands(CourseView course) {
		Finding finding = Finding.breach(RuleId.CONSENT_TREATMENT, "There is no consent");
		this.buses.answer((message) -> {
			Object asked = message.getPayload();
			if (asked instanceof AskReadiness) {
				List<Readiness.ZoneRest> rests = course.zones()
					.stream()
					.map((zone) -> new Readiness.ZoneRest(zone, null, null, null))
					.toList();
				return new Readiness(course.courseId(), Method.LASER, course.zones(),
						Instant.parse("2025-03-10T10:00:00Z"), 2, List.of(finding), List.of(finding), rests, rests,
						List.of(), 4);
			}
			return (asked instanceof AskFindings) ? new Findings(course.courseId(), List.of(finding), 4)
					: new Receipt(Samples.COURSE, 5, false, List.of());
		});
	}

	private static ProgressView progress(CourseView course) {
		List<ProgressView.Observation> seen = course.fadings()
			.stream()
			.map((view) -> new ProgressView.Observation(null, view.fading().percent(), 1, null, true,
					view.fading().zone(), null))
			.toList();
		return new ProgressView(course.courseId(), course.clientId(), course.clinicId(), course.status(), course.goal(),
				course.targetFading(),
				new ProgressView.Sittings(course.sittingsRecorded(), course.plan(), new ProgressView.Remaining(2, 5, 9),
						"field-range/1"),
				new ProgressView.FadingProgress(seen.isEmpty() ? null : 35.5, null, null, false, seen),
				new ProgressView.Next(null, null, null, null), new ProgressView.Forecast(0.5, List.of()),
				course.reactions(), List.of(), List.of(), 4);
	}

}
