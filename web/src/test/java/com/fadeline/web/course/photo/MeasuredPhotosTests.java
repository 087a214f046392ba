package com.fadeline.web.course.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoDetails;
import com.fadeline.api.course.photo.PhotoFiles;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CoursePhotos.Shown;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.MemoryFiles;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import com.fadeline.web.course.photo.measuring.RenderedSkin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The fading between two photos, over HTTP and on the page that compares them. */
class MeasuredPhotosTests extends HttpTest {

	private static final String INK = "40/38 60/38 60/62 40/62";

	private static final String SKIN = "66/38 84/38 84/62 66/62";

	@Autowired
	MemoryFiles files;

	private Shown first;

	private Shown second;

	@BeforeEach
	void showTwoPhotos() throws Exception {
		this.buses.show(FindCourse.class, Samples.course(7));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		this.first = photo(RenderedSkin.faded(0).picture(), "2026-01-05T10:00:00Z", null, PhotoPurpose.INTERVAL);
		this.second = photo(RenderedSkin.faded(0.5).picture(), "2026-03-05T10:00:00Z", null, PhotoPurpose.INTERVAL);
		show(this.first, this.second);
	}

	@Test
	void the_fading_is_answered_over_http_and_is_not_clinically_validated() {
		MvcTestResult measured = measured(this.first, this.second, INK, SKIN);

		assertThat(measured).hasStatusOk().bodyJson().extractingPath("$.clinicallyValidated").isEqualTo(false);
		assertThat(measured).bodyJson()
			.extractingPath("$.percent")
			.asNumber()
			.satisfies((percent) -> assertThat(percent.doubleValue()).isBetween(47.0, 53.0));
		assertThat(measured).bodyJson()
			.extractingPath("$.density")
			.asNumber()
			.satisfies((density) -> assertThat(density.doubleValue()).isBetween(0.18, 0.22));
		assertThat(measured).bodyText()
			.contains("\"plusMinus\":", "\"baselineDensity\":0.", "\"deltaE\":", "\"shiftA\":", "\"shiftB\":",
					"\"baseline\":\"" + this.first.photo().photoId());
		assertThat(this.buses.commands()).isEmpty();
	}

	/**
	 * The later photo was taken nearer to the left: its picture lies a fifth further
	 * right.
	 */
	@Test
	void areas_lie_on_the_later_photo_as_it_is_aligned() throws Exception {
		BufferedImage faded = RenderedSkin.faded(0.5).picture();
		BufferedImage moved = new BufferedImage(faded.getWidth(), faded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
		moved.getGraphics().drawImage(faded, 0, 0, null);
		moved.getGraphics().drawImage(faded, -faded.getWidth() / 5, 0, null);
		this.second = photo(moved, "2026-03-05T10:00:00Z", null, PhotoPurpose.INTERVAL);
		List<PhotoPoint> before = List.of(new PhotoPoint(0.4, 0.3), new PhotoPoint(0.8, 0.3));
		List<PhotoPoint> now = List.of(new PhotoPoint(0.2, 0.3), new PhotoPoint(0.6, 0.3));
		show(this.first, this.second.aligned(new PhotoAlignment(this.first.photo().photoId(), before, now)));

		assertThat(measured(this.first, this.second, INK, SKIN)).bodyJson()
			.extractingPath("$.percent")
			.asNumber()
			.satisfies((percent) -> assertThat(percent.doubleValue()).isBetween(47.0, 53.0));
		assertThat(measured(this.first, this.second, INK, "2/38 18/38 18/62 2/62")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("The area of the skin reaches beyond the edge");

		assertThat(page("&ink=" + INK + "&skin=" + SKIN)).hasStatusOk()
			.bodyText()
			.contains("not clinically validated")
			.doesNotContain("The photos are not aligned");
	}

	@Test
	void what_is_no_measure_is_refused_with_its_reason() throws Exception {
		assertThat(measured(this.first, this.second, INK, "50/38 84/38 84/62 50/62")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("\"field\":\"skin\"", "The areas of ink and skin overlap");
		assertThat(measured(this.first, this.second, "40/38 41/38 41/39", SKIN)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("\"field\":\"ink\"", "draw it larger, at least 400");
		assertThat(measured(this.first, this.second, "5/5 20/5 20/20 5/20", "5/30 20/30 20/45 5/45"))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("\"field\":\"ink\"", "too little to measure");
		assertThat(measured(this.first, this.second, "40/38 41/38", SKIN)).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(measured(this.second, this.first, INK, SKIN)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("urn:fadeline:problem:conflict", "not later than the baseline");

		Shown dark = photo(new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR), "2026-04-05T10:00:00Z", null,
				PhotoPurpose.INTERVAL);
		Shown zone = photo(RenderedSkin.faded(0.5).picture(), "2026-04-05T10:00:00Z", "left", PhotoPurpose.INTERVAL);
		Shown fresh = photo(RenderedSkin.faded(0.5).picture(), "2026-04-05T10:00:00Z", null, PhotoPurpose.IMMEDIATE);
		show(this.first, dark, zone, fresh);
		assertThat(measured(this.first, dark, INK, SKIN)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("The area of the ink is black");
		assertThat(measured(this.first, zone, INK, SKIN)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("choose two of the same view and zone");
		assertThat(measured(this.first, fresh, INK, SKIN)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("straight after a sitting");
		this.second = fresh;
		assertThat(page("")).hasStatusOk()
			.bodyText()
			.contains("straight after a sitting cannot be measured")
			.doesNotContain("Corners of the ink");
	}

	@Test
	void a_photo_that_is_not_shown_is_not_measured() {
		show(this.second);
		assertThat(measured(this.first, this.second, INK, SKIN)).hasStatus(HttpStatus.NOT_FOUND);
		show(this.first);
		assertThat(measured(this.first, this.second, INK, SKIN)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void the_fading_is_logged_as_measured_on_the_day_and_in_the_zone_of_the_photo() throws Exception {
		this.second = photo(RenderedSkin.faded(0.5).picture(), "2026-03-05T10:00:00Z", "left", PhotoPurpose.INTERVAL);
		this.first = photo(RenderedSkin.faded(0).picture(), "2026-01-05T10:00:00Z", "left", PhotoPurpose.INTERVAL);
		show(this.first, this.second);
		FadingId id = new FadingId(UUID.randomUUID());

		assertThat(this.http.post()
			.uri(COURSE + "/photos/" + this.second.photo().photoId() + "/measurement/fadings")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"id\": \"%s\", \"measurement\": %s}".formatted(id, measurement(this.first, INK, SKIN)))
			.exchange()).hasStatus(HttpStatus.CREATED)
			.headers()
			.hasValue(HttpHeaders.LOCATION, COURSE + "/fadings/" + id);
		assertThat(this.http.post()
			.uri("/courses/" + Samples.COURSE + "/photos/measured")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.param("id", id.toString())
			.param("first", this.first.photo().photoId().toString())
			.param("second", this.second.photo().photoId().toString())
			.param("ink", INK)
			.param("skin", SKIN)
			.exchange()).hasStatus(HttpStatus.FOUND);

		assertThat(this.buses.commands()).hasSize(2).allSatisfy((command) -> {
			Fading fading = ((LogFading) command.getPayload()).fading();
			assertThat(fading.fadingId()).isEqualTo(id);
			assertThat(fading.scale()).isEqualTo(Scale.PHOTO_MEASURED);
			assertThat(fading.percent()).isBetween(47.0, 53.0).isEqualTo(fading.measurement().percent());
			assertThat(fading.zone()).isEqualTo("left");
			assertThat(fading.observedAt()).isEqualTo(this.second.takenAt());
			assertThat(fading.measurement().photo()).isEqualTo(this.second.photo().photoId());
		});
	}

	@Test
	void what_is_no_measure_is_not_logged() {
		assertThat(this.http.post()
			.uri(COURSE + "/photos/" + this.second.photo().photoId() + "/measurement/fadings")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"measurement\": %s}".formatted(measurement(this.first, INK, INK)))
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post()
			.uri("/api/courses/" + Samples.COURSE + "/fadings")
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"""
							{ "observedAt": "2026-03-05T10:00:00Z", "percent": 90, "observer": "SPECIALIST", "scale": "COLORIMETER",
							  "measurement": { "density": 1 } }
							""")
			.exchange()).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void the_page_says_the_fading_and_offers_to_log_it_beside_a_reading() {
		assertThat(page("")).hasStatusOk()
			.bodyText()
			.contains("Measure fading", "The photos are not aligned", "Corners of the ink", "measuring.js")
			.doesNotContain("clinically validated", "is missing");

		MvcTestResult page = page("&ink=" + INK + "&skin=" + SKIN);
		assertThat(page).hasStatusOk()
			.bodyText()
			.containsPattern("(49|50|51)\u00a0% faded \\(± \\d+\\), measured on photos, not clinically validated")
			.contains("Optical density 0.4", "value=\"" + INK + "\"", "Log as measured",
					"never the fading of the course")
			.contains("/fadings/new?scale=PHOTO&amp;");

		assertThat(get("/courses/" + Samples.COURSE + "/fadings/new?scale=PHOTO&zone=&observedAt=2026-03-05T10:00:00Z"))
			.hasStatusOk()
			.bodyText()
			.containsPattern("value=\"PHOTO\"[^>]*checked")
			.doesNotContain("PHOTO_MEASURED")
			.contains("value=\"2026-03-05T");
	}

	@Test
	void the_page_says_in_both_languages_why_an_area_is_no_measure() {
		assertThat(page("&ink=40/38 60/x&skin=")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("&#39;40/38 60/x&#39; are no corners of an area", "id=\"skin-mistake\"");
		assertThat(page("&ink=" + INK + "&skin=120/10 130/10 130/20")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(page("&ink=40/38 41/38 41/39&skin=" + SKIN)).bodyText().contains("Draw it larger, at least 400.");
		assertThat(page("&ink=" + INK + "&skin=" + INK, Locale.GERMAN)).bodyText()
			.contains("Die Flächen überschneiden sich.");
		assertThat(page("&ink=5/5 20/5 20/20 5/20&skin=5/30 20/30 20/45 5/45", Locale.GERMAN)).bodyText()
			.contains("zu wenig zum Messen. Nötig sind mindestens 0,02.");
		assertThat(page("&ink=" + INK.replace("38", "38,5") + "&skin=" + SKIN, Locale.GERMAN)).hasStatusOk()
			.bodyText()
			.contains("aufgehellt (±", "nicht klinisch validiert");
	}

	private MvcTestResult page(String areas) {
		return page(areas, Locale.ENGLISH);
	}

	private MvcTestResult page(String areas, Locale language) {
		return this.http.get()
			.uri("/courses/%s/photos/compare?view=CROWN&first=%s&second=%s%s".formatted(Samples.COURSE,
					this.first.photo().photoId(), this.second.photo().photoId(), areas))
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.header(HttpHeaders.ACCEPT_LANGUAGE, language.toLanguageTag())
			.exchange();
	}

	private MvcTestResult measured(Shown baseline, Shown photo, String ink, String skin) {
		return this.http.post()
			.uri(COURSE + "/photos/" + photo.photo().photoId() + "/measurement")
			.contentType(MediaType.APPLICATION_JSON)
			.content(measurement(baseline, ink, skin))
			.exchange();
	}

	private static String measurement(Shown baseline, String ink, String skin) {
		return "{\"baseline\": \"%s\", \"ink\": %s, \"skin\": %s}".formatted(baseline.photo().photoId(), points(ink),
				points(skin));
	}

	/** Returns corners in percent as points in fractions. */
	private static List<String> points(String corners) {
		return List.of(corners.split(" ")).stream().map((corner) -> {
			String[] numbers = corner.split("/");
			return "{\"x\": %s, \"y\": %s}".formatted(Double.parseDouble(numbers[0]) / 100,
					Double.parseDouble(numbers[1]) / 100);
		}).toList();
	}

	private void show(Shown... photos) {
		this.buses.show(FindPhotos.class, new CoursePhotos(new CourseId(Samples.COURSE), new ClientId(Samples.CLIENT),
				new ClinicId(Samples.CLINIC), Set.of(ConsentKind.PHOTOGRAPHY), List.of(photos), 0, 7));
	}

	private Shown photo(BufferedImage picture, String takenAt, @Nullable String zone, PhotoPurpose purpose)
			throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "png", bytes);
		StoredFile file = this.files.write(new NewFile(new FileId(UUID.randomUUID()), new ClientId(Samples.CLIENT),
				new CourseId(Samples.COURSE), "image/jpeg"), new ByteArrayInputStream(bytes.toByteArray()));
		return new Shown(
				new Photo(new PhotoId(UUID.randomUUID()),
						new PhotoDetails(PhotoView.CROWN, zone, purpose, PhotoCategory.CLINICAL, null, null), "ab",
						new PhotoFiles(file, file, file, picture.getWidth(), picture.getHeight())),
				Instant.parse(takenAt));
	}

}
