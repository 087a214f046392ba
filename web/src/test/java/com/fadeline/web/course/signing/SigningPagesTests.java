package com.fadeline.web.course.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.SignedConsent;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.FileId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.MemoryFiles;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.document.PdfAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class SigningPagesTests extends HttpTest {

	private static final String CONSENTS = "/courses/" + Samples.COURSE + "/consents";

	private static final String HOME = "/progress/" + Samples.COURSE + "/consents";

	private static final String STROKES = "[[100,200,150,120,200,260,260,140],[300,300,400,310,500,290,600,300]]";

	@Autowired
	MemoryFiles files;

	@BeforeEach
	void showACourse() {
		this.buses.show(FindCourse.class, Samples.course(7));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.buses.show(FindAnswers.class, new FindAnswers.Result(List.of()));
	}

	@Test
	void due_consents_are_signed_in_one_form_and_kept_as_archivable_documents() throws IOException {
		String form = text(get(CONSENTS + "/sign?language=de"));
		assertThat(form).contains("Kurze Lichtpulse", "built-in draft", "<noscript>", "<canvas",
				"name=\"topic\" value=\"LASER\" checked", "name=\"topic\" value=\"PHOTOGRAPHY\" checked");

		assertThat(signing(form, "LASER", "PHOTOGRAPHY").param("strokes", STROKES).exchange())
			.hasStatus(HttpStatus.FOUND);

		List<SignedConsent> sent = this.buses.command(SignConsents.class).signed();
		assertThat(sent).extracting((one) -> one.consent().kind())
			.containsExactly(ConsentKind.TREATMENT, ConsentKind.PHOTOGRAPHY);
		ConsentSignature signature = sent.getFirst().signature();
		assertThat(signature.topic()).isEqualTo(ConsentTopic.LASER);
		assertThat(signature.signedBy()).isEqualTo("Ada Byron");
		assertThat(signature.explainedBy().value()).isEqualTo(operator(form));
		byte[] pdf = this.files.open(Samples.course(7).clientId(), signature.document().fileId())
			.orElseThrow()
			.readAllBytes();
		assertThat(PdfAssert.textOfArchivable(pdf, Locale.GERMAN)).contains("Laserbehandlung", "Kurze Lichtpulse",
				"Initialen: AB", "Ada Byron", "laser-de-draft", signature.textSha256().substring(0, 20));
	}

	@Test
	void without_signature_name_or_initials_nothing_is_recorded() {
		String form = text(get(CONSENTS + "/sign?language=en"));

		MvcTestResult refused = this.http.post()
			.uri(CONSENTS + "/sign")
			.param("language", "en")
			.param("topic", "LASER")
			.param("text.LASER", "another text")
			.param("file.LASER", field(form, "file.LASER"))
			.param("strokes", "[[1,2]]")
			.exchange();

		assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"strokes-mistake\"", "Sign in the field.", "id=\"signedBy-mistake\"",
					"id=\"explainedBy-mistake\"", "id=\"initials.LASER.RISKS-mistake\"",
					"The text was changed while this page was open");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void what_was_signed_is_found_opened_and_verified() throws IOException {
		String form = text(get(CONSENTS + "/sign?language=en"));
		signing(form, "LASER").param("strokes", STROKES).exchange();
		SignedConsent sent = this.buses.command(SignConsents.class).signed().getFirst();
		StoredFile document = sent.signature().document();
		byte[] bytes = this.files.open(Samples.course(7).clientId(), document.fileId()).orElseThrow().readAllBytes();
		show(sent, new StoredFile(document.fileId(), TextDigest.of(bytes), bytes.length, document.mediaType()));
		String own = CONSENTS + "/signed/" + document.fileId();

		assertThat(get(CONSENTS + "/signed")).bodyText()
			.contains(own, "Laser treatment (PDF)", "signed by Ada Byron")
			.doesNotContain("unchanged since");
		assertThat(get(own)).hasStatusOk()
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store, private")
			.hasContentType("application/pdf");
		assertThat(get("/api" + own + "/verification")).bodyJson().extractingPath("$.intact").isEqualTo(true);
		assertThat(get(CONSENTS + "/signed?check=" + document.fileId())).bodyText().contains("unchanged since");
		assertThat(text(get(CONSENTS + "/sign?language=en"))).doesNotContain("value=\"LASER\" checked");
		assertThat(signing(form, "LASER").param("strokes", STROKES).exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(((SignConsents) this.buses.commands().getLast().getPayload()).signed().getFirst().consent())
			.isEqualTo(sent.consent());

		show(sent, new StoredFile(document.fileId(), TextDigest.of(new byte[1]), bytes.length, document.mediaType()));
		assertThat(get("/api" + own + "/verification")).bodyJson().extractingPath("$.intact").isEqualTo(false);
		assertThat(get(CONSENTS + "/signed?check=" + document.fileId())).bodyText().contains("changed or damaged");
		assertThat(get(CONSENTS + "/signed/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_client_signs_at_home_and_a_specialist_confirms_the_talk() throws IOException {
		this.buses.show(FindClientProgress.class, new FindClientProgress.Result(List.of()));
		String form = text(asClient(this.http.get().uri(HOME + "?language=de")));
		assertThat(form).contains("Kurze Lichtpulse", "name=\"topic\" value=\"LASER\" checked")
			.doesNotContain("explainedBy", "MARKETING", "SALINE", "built-in draft");

		assertThat(asClient(signingAt(HOME, form, "LASER").param("strokes", STROKES))).hasStatus(HttpStatus.FOUND);

		SignedConsent sent = this.buses.command(SignConsents.class).signed().getFirst();
		int files = this.files.count();
		ConsentSignature signature = sent.signature();
		assertThat(signature.explainedBy()).isNull();
		assertThat(signature.initials()).isEqualTo("AB");
		byte[] pdf = this.files.open(Samples.course(7).clientId(), signature.document().fileId())
			.orElseThrow()
			.readAllBytes();
		assertThat(PdfAssert.textOfArchivable(pdf, Locale.GERMAN)).contains("Noch nicht: zu Hause unterschrieben.");

		show(sent, signature.document());
		assertThat(text(asClient(this.http.get().uri(HOME))))
			.contains("to be explained at your appointment", HOME + "/signed/" + signature.document().fileId())
			.doesNotContain("value=\"LASER\"");
		assertThat(asClient(signingAt(HOME, form, "LASER").param("strokes", STROKES))).hasStatus(HttpStatus.FOUND);
		assertThat(((SignConsents) this.buses.commands().getLast().getPayload()).signed()).containsExactly(sent);
		assertThat(this.files.count()).isEqualTo(files);

		String list = text(get(CONSENTS + "/signed"));
		assertThat(list).contains("Confirm the talk");
		assertThat(this.http.post()
			.uri(CONSENTS + "/signed/" + signature.document().fileId() + "/explanation")
			.param("explainedBy", operator(list).toString())
			.param("explainedAt", "2026-01-02T10:00")
			.exchange()).hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(ExplainConsent.class).explainedBy().value()).isEqualTo(operator(list));
		assertThat(
				this.http.post().uri(CONSENTS + "/signed/" + signature.document().fileId() + "/explanation").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void a_form_whose_documents_are_stored_without_a_record_is_signed_again() throws IOException {
		String form = text(get(CONSENTS + "/sign?language=en"));
		this.files.write(new NewFile(new FileId(UUID.fromString(field(form, "file.LASER"))),
				Samples.course(7).clientId(), Samples.course(7).courseId(), "application/pdf"),
				new ByteArrayInputStream(new byte[] { 1 }));

		MvcTestResult refused = signing(form, "LASER").param("strokes", STROKES).exchange();

		assertThat(refused).hasStatus(HttpStatus.BAD_REQUEST).bodyText().contains("This form was sent before.");
		assertThat(refused).bodyText().doesNotContain(field(form, "file.LASER"));
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void programs_list_the_texts_sign_and_record_the_talk() {
		assertThat(get("/api" + CONSENTS + "/texts?language=en")).bodyJson()
			.extractingPath("$.texts[0].reason")
			.isEqualTo("NONE");
		String form = text(get(CONSENTS + "/sign?language=en"));
		String body = ("{'signedBy': 'Ada Byron', 'explainedBy': '%s', 'language': 'en', 'strokes': %s, 'consents': [{"
				+ "'documentId': '%s', 'topic': 'LASER', 'textSha256': '%s', 'initials': {'RISKS': 'AB'}}]}")
			.formatted(operator(form), STROKES, field(form, "file.LASER"), field(form, "text.LASER"));

		assertThat(post("/api" + CONSENTS + "/signed", body)).hasStatus(HttpStatus.CREATED)
			.hasHeader(HttpHeaders.LOCATION, "/api" + CONSENTS + "/signed/" + field(form, "file.LASER"));
		assertThat(this.buses.command(SignConsents.class).signed()).hasSize(1);
		assertThat(post("/api" + CONSENTS + "/signed",
				body.replace("'RISKS': 'AB'", "").replace(field(form, "text.LASER"), "ab").replace(STROKES, "[[1,2]]")))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("consents[0].textSha256", "consents[0].initials", "strokes");
	}

	@Test
	void a_void_consent_is_shown_as_void_and_another_is_asked_for() throws IOException {
		String form = text(get(CONSENTS + "/sign?language=en"));
		signing(form, "LASER").param("strokes", STROKES).exchange();
		SignedConsent sent = this.buses.command(SignConsents.class).signed().getFirst();
		this.buses.show(FindCourse.class, with(new ConsentView(sent.consent(), null, sent.signature())));
		String page = CONSENTS + "/" + sent.consent().key() + "/retract";
		assertThat(text(get(page))).contains("Declare void", "laser-en-draft");
		assertThat(this.http.post().uri(page).param("reason", "of another client").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(VoidConsent.class).consent()).isEqualTo(sent.consent());

		this.buses.show(FindCourse.class,
				with(new ConsentView(sent.consent(), null, sent.signature()).voided("of another client")));
		assertThat(text(get(CONSENTS + "/signed"))).contains("void: of another client").doesNotContain(page);
		assertThat(text(get(CONSENTS + "/sign?language=en"))).contains("value=\"LASER\" checked");
		assertThat(get(page)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private static MvcTestResult asClient(MockMvcRequestBuilder request) {
		return request.header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).exchange();
	}

	/** Shows the course with what was signed, whose document is said to be that one. */
	private void show(SignedConsent sent, StoredFile document) {
		ConsentSignature it = sent.signature();
		this.buses.show(FindCourse.class,
				with(new ConsentView(sent.consent(), null, new ConsentSignature(document, it.topic(), it.textSha256(),
						it.language(), it.zones(), it.signedBy(), it.explainedBy(), it.initials()))));
	}

	private static CourseView with(ConsentView consent) {
		CourseView course = Samples.course(7);
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), List.of(consent),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), course.ending(), course.completion(), course.sequence());
	}

	private MockMvcRequestBuilder signing(String form, String... topics) {
		return signingAt(CONSENTS + "/sign", form, topics).param("explainedBy", operator(form).toString());
	}

	private MockMvcRequestBuilder signingAt(String path, String form, String... topics) {
		MockMvcRequestBuilder request = this.http.post()
			.uri(path)
			.param("language", field(form, "language"))
			.param("signedBy", "Ada Byron")
			.param("initials.LASER.RISKS", "AB")
			.param("initials.PHOTOGRAPHY.RISKS", "AB");
		for (String topic : topics) {
			request.param("topic", topic)
				.param("text." + topic, field(form, "text." + topic))
				.param("file." + topic, field(form, "file." + topic));
		}
		return request;
	}

	private static UUID operator(String form) {
		Matcher found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"").matcher(form);
		assertThat(found.find()).isTrue();
		return UUID.fromString(found.group(1));
	}

	private static String field(String form, String name) {
		Matcher found = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(Pattern.quote(name))).matcher(form);
		assertThat(found.find()).as(name).isTrue();
		return found.group(1);
	}

	private static String text(MvcTestResult page) {
		assertThat(page).hasStatusOk();
		try {
			return page.getResponse().getContentAsString();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
