package com.fadeline.web.course;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.photo.PhotoSize;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourseHistory;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.MemoryFiles;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.document.PdfAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTests extends HttpTest {

	private static final String PAGES = "/courses/" + Samples.COURSE;

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemoryFiles files;

	@ParameterizedTest
	@EnumSource
	void the_record_of_every_course_is_archivable(ShownCourse course) {
		show(course);

		assertThat(text(PAGES + "/record.pdf?history=true", Locale.ENGLISH)).contains("Treatment record")
			.doesNotContain("??", "null");
	}

	@Test
	void the_record_has_all_that_is_on_record_in_both_languages() {
		show(ShownCourse.WHOLE);

		assertThat(text(PAGES + "/record.pdf?history=true", Locale.ENGLISH)).contains("Ada Byron", "Marchetti", "1 / ",
				"750 ps", "210 pulses", "metal shields", "S2610", "controlled", "tattooed twice", "Health questions",
				"Consents", "Patch test", "Reactions", "Every entry");
		assertThat(text(PAGES + "/record.pdf?history=true&lang=de", Locale.GERMAN)).contains("Behandlungsakte",
				"Ada Byron", "Einwilligungen", "750 ps");
		assertThat(text(PAGES + "/record.pdf", Locale.ENGLISH)).doesNotContain("Every entry");
	}

	@Test
	void photos_are_in_the_record_by_choice() {
		show(ShownCourse.WHOLE);

		assertThat(get(PAGES + "/record")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Treatment record", "name=\"history\"", "name=\"photos\" value=\"" + ShownCourse.PHOTO,
					"Make the PDF");
		this.buses.show(FindPhotos.class, hidden());
		assertThat(text(PAGES + "/record.pdf?photos=" + ShownCourse.PHOTO, Locale.ENGLISH)).doesNotContain("hairline,");
		assertThat(get(PAGES + "/record.pdf?photos=x")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void a_photo_that_was_chosen_is_in_the_record_with_its_own_pixels() throws IOException {
		show(ShownCourse.WHOLE);
		CoursePhotos photos = ShownCourse.WHOLE.photos();
		StoredFile screen = photos.find(ShownCourse.PHOTO).orElseThrow().photo().files().of(PhotoSize.SCREEN);
		this.files.write(new NewFile(screen.fileId(), photos.clientId(), photos.courseId(), MediaType.IMAGE_JPEG_VALUE),
				new ByteArrayInputStream(jpeg(Color.ORANGE)));

		byte[] record = bytes(PAGES + "/record.pdf?photos=" + ShownCourse.PHOTO);
		assertThat(PdfAssert.textOfArchivable(record, Locale.ENGLISH)).contains("Photos", "hairline,");
		List<BufferedImage> pictures = PdfAssert.pictures(record);
		assertThat(pictures).hasSize(1);
		assertThat(pictures.getFirst().getWidth()).isEqualTo(400);
		Color middle = new Color(pictures.getFirst().getRGB(200, 150));
		assertThat(middle.getRed()).isGreaterThan(240);
		assertThat(middle.getGreen()).isBetween(180, 220);
		assertThat(middle.getBlue()).isLessThan(20);
		assertThat(PdfAssert.pictures(bytes(PAGES + "/record.pdf"))).isEmpty();
	}

	@Test
	void the_record_of_a_client_who_is_erased_has_no_name_as_its_page_has_none() {
		show(ShownCourse.WHOLE);
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		CourseView course = ShownCourse.WHOLE.view();
		ClientView restricted = new ClientView(course.clientId(), course.clinicId(), null, null, null, null, null, null,
				Instant.now().plus(3650, ChronoUnit.DAYS), 4);
		for (@Nullable
		ClientView erased : Arrays.asList(restricted, null)) {
			this.buses.show(FindClient.class, erased);

			assertThat(get(PAGES + "/record")).hasStatusOk()
				.bodyText()
				.contains("client without a name")
				.doesNotContain("Byron", "1985");
			assertThat(text(PAGES + "/record.pdf?history=true", Locale.ENGLISH)).contains("client without a name")
				.doesNotContain("Byron", "1985", "null");
		}
	}

	@Test
	void the_record_is_read_by_staff_over_rest_and_kept_by_no_browser() {
		show(ShownCourse.WHOLE);

		MvcTestResult answer = get(COURSE + "/record");
		assertThat(answer).hasStatusOk()
			.hasContentType(MediaType.APPLICATION_PDF)
			.hasHeader(HttpHeaders.CACHE_CONTROL, "no-store, private")
			.hasHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"record-2025-01-07.pdf\"");
		for (String path : List.of(COURSE + "/record", PAGES + "/record.pdf", PAGES + "/record")) {
			assertThat(this.http.get().uri(path).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).exchange())
				.hasStatus(HttpStatus.FORBIDDEN);
		}
		this.buses.reset();
		assertThat(get(COURSE + "/record")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(PAGES + "/record.pdf")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void aftercare_is_a_document_for_staff_and_client() {
		show(ShownCourse.WHOLE);
		this.clinics.add(new ClinicId(Samples.CLINIC),
				new Clinic.Details("Harbour Street", null, null, Map.of(), Map.of(),
						new Clinic.Contact("020 7946 0151", null, "12 Harbour Street", "07700 900151")),
				Requester.SYSTEM);

		for (String path : List.of(PAGES + "/sittings/" + Samples.SITTING + "/aftercare.pdf",
				"/progress/" + Samples.COURSE + "/aftercare.pdf")) {
			assertThat(text(path + "?lang=en", Locale.ENGLISH)).contains("Aftercare", "Ada Byron",
					"not medical advice");
			assertThat(text(path + "?lang=de", Locale.GERMAN)).contains("Nachsorge", "Ada Byron");
		}
		assertThat(get(PAGES + "/sittings/" + Samples.BOOKED + "/aftercare.pdf")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_slip_says_when_and_with_whom_and_not_what_for() {
		show(ShownCourse.WHOLE);
		Instant next = Instant.now().plus(9, ChronoUnit.DAYS);
		this.buses.show(FindCourse.class, Samples.booked(Samples.course(4), Method.LASER, next));

		for (String path : List.of(PAGES + "/sittings/" + Samples.BOOKED + "/appointment.pdf",
				"/progress/" + Samples.COURSE + "/appointment.pdf")) {
			assertThat(text(path + "?lang=en", Locale.ENGLISH))
				.contains("Appointment", "Ada Byron", "45 minutes", "With Ines Marchetti")
				.doesNotContainIgnoringCase("laser");
			assertThat(text(path + "?lang=de", Locale.GERMAN)).contains("Termin", "45 Minuten");
		}
		assertThat(get(PAGES + "/sittings/" + Samples.SITTING + "/appointment.pdf")).hasStatus(HttpStatus.NOT_FOUND);
	}

	private String text(String address, Locale language) {
		MvcTestResult answer = address.startsWith("/progress")
				? this.http.get().uri(address).header(HttpHeaders.AUTHORIZATION, TestAccounts.CLIENT).exchange()
				: get(address);
		assertThat(answer.getResponse().getStatus()).isEqualTo(HttpStatus.OK.value());
		return PdfAssert.textOfArchivable(answer.getResponse().getContentAsByteArray(), language);
	}

	private byte[] bytes(String address) {
		MvcTestResult answer = get(address);
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

	private static byte[] jpeg(Color colour) throws IOException {
		BufferedImage picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = picture.createGraphics();
		pen.setColor(colour);
		pen.fillRect(0, 0, 400, 300);
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "jpeg", bytes);
		return bytes.toByteArray();
	}

	private void show(ShownCourse shown) {
		CourseView course = shown.view();
		this.buses.show(FindCourse.class, course);
		this.buses.show(FindPhotos.class, shown.photos());
		this.buses.answer(FindCourseHistory.class, (query) -> shown.history(query.language()));
		this.buses.show(FindClient.class, ClientView.of(course.clientId(), course.clinicId(), shown.details(), 4));
		this.buses.show(FindNames.class, new FindNames.Result(List.of(new ClientName(course.clientId(),
				course.clinicId(), shown.details().givenName(), shown.details().familyName(), null, List.of()))));
	}

	private static CoursePhotos hidden() {
		CoursePhotos all = ShownCourse.WHOLE.photos();
		return new CoursePhotos(all.courseId(), all.clientId(), all.clinicId(), Set.of(), List.of(), 9, all.sequence());
	}

}
