package com.fadeline.web.course.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.PhotoCommand.AddPhoto;
import com.fadeline.api.course.PhotoCommand.AlignPhoto;
import com.fadeline.api.course.PhotoCommand.RemovePhoto;
import com.fadeline.api.course.photo.Photo;
import com.fadeline.api.course.photo.PhotoAlignment;
import com.fadeline.api.course.photo.PhotoCategory;
import com.fadeline.api.course.photo.PhotoPoint;
import com.fadeline.api.course.photo.PhotoPurpose;
import com.fadeline.api.course.photo.PhotoView;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.MemoryFiles;
import com.fadeline.web.Samples;
import com.fadeline.web.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class PhotoPagesTests extends HttpTest {

	private static final String PHOTOS = "/courses/" + Samples.COURSE + "/photos";

	private static final String UPLOAD = COURSE + "/photos?view=CROWN&purpose=INTERVAL";

	@Autowired
	MemoryFiles files;

	@BeforeEach
	void showACourse() {
		this.buses.show(FindCourse.class, Samples.course(7));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		photos(ConsentKind.PHOTOGRAPHY);
	}

	@Test
	void a_photo_is_taken_and_the_next_view_is_shown() throws Exception {
		assertThat(get(PHOTOS + "?view=CROWN")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Take photos", "hairline", "The first photo of this view", "type=\"file\"",
					"accept=\"image/jpeg,image/png,image/webp\"", "Save and next view", "No photos yet.");

		assertThat(taken("CROWN", jpeg())).hasStatus(HttpStatus.FOUND)
			.redirectedUrl()
			.startsWith(PHOTOS + "?view=NAPE&purpose=INTERVAL&category=CLINICAL&after=");

		Photo photo = this.buses.command(AddPhoto.class).photo();
		assertThat(photo.details().view()).isEqualTo(PhotoView.CROWN);
		assertThat(photo.details().purpose()).isEqualTo(PhotoPurpose.INTERVAL);
		assertThat(photo.files().width()).isEqualTo(400);
	}

	@Test
	void what_is_no_picture_is_said_at_the_field_and_stored_nowhere() throws Exception {
		int before = this.files.count();

		assertThat(taken("CROWN", "<svg/>".getBytes(StandardCharsets.UTF_8))).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("This file is not a JPEG, PNG or WebP picture");
		assertThat(taken("CROWN", new byte[0])).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("Choose a photo.");
		assertThat(added(UPLOAD, "<svg/>".getBytes(StandardCharsets.UTF_8))).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("no JPEG, PNG or WebP picture");
		assertThat(added(UPLOAD, new byte[2 * 1024 * 1024 + 1])).hasStatus(HttpStatus.CONTENT_TOO_LARGE)
			.bodyText()
			.contains("larger than 2 MB");

		assertThat(this.files.count()).isEqualTo(before);
		assertThat(this.buses.commands()).isEmpty();
	}

	/** It would be read into memory to look for the token against forged requests. */
	@Test
	void a_form_with_a_file_is_taken_from_nobody_without_a_session() {
		assertThat(this.http.post().uri("/sign-in").multipart().file("file", new byte[9]).exchange())
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void without_a_consent_the_page_asks_for_it() {
		photos();

		assertThat(get(PHOTOS)).bodyText()
			.contains("No consent to photography is in force", "/courses/" + Samples.COURSE + "/consents/new")
			.doesNotContain("type=\"file\"");
	}

	@Test
	void the_last_photo_of_the_view_shines_through_and_all_are_on_the_sheet() throws Exception {
		CoursePhotos.Shown first = shown("2026-01-05T10:00:00Z");
		CoursePhotos.Shown second = shown("2026-03-05T10:00:00Z");
		photos(Set.of(ConsentKind.PHOTOGRAPHY), List.of(first, second), 2);

		assertThat(get(PHOTOS + "?view=CROWN")).bodyText()
			.contains("2 photos are hidden", "The photo of Mar 5, 2026", address(second) + "/SCREEN",
					address(first) + "/THUMB", "loading=\"lazy\"", "Jan 5, 2026");
		assertThat(get(PHOTOS + "/compare?view=CROWN")).hasStatusOk()
			.bodyText()
			.containsSubsequence("Earlier", "Later", address(first) + "/SCREEN", address(second) + "/SCREEN",
					"Original");
		assertThat(get("/courses/" + Samples.COURSE + "/photos/compare?view=NAPE")).bodyText()
			.contains("No photos yet.");
	}

	@Test
	void a_picture_is_kept_by_no_browser_and_is_gone_once_it_is_hidden() throws Exception {
		CoursePhotos.Shown shown = shown("2026-01-05T10:00:00Z");
		photos(Set.of(ConsentKind.PHOTOGRAPHY), List.of(shown), 0);

		for (String path : List.of(address(shown) + "/THUMB",
				COURSE + "/photos/" + shown.photo().photoId() + "?size=THUMB")) {
			MvcTestResult picture = get(path);
			assertThat(picture).hasStatusOk()
				.hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
				.hasContentType(MediaType.IMAGE_JPEG);
			assertThat(ImageIO.read(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray())).getWidth())
				.isEqualTo(320);
		}

		photos(Set.of(), List.of(), 1);
		assertThat(get(address(shown) + "/THUMB")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(COURSE + "/photos/" + shown.photo().photoId())).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get(COURSE + "/photos")).hasStatusOk().bodyJson().extractingPath("$.hidden").isEqualTo(1);
	}

	/** It names the files that are stored already. */
	@Test
	void a_photo_sent_again_is_not_stored_again() throws Exception {
		CoursePhotos.Shown shown = shown("2026-01-05T10:00:00Z");
		photos(Set.of(ConsentKind.PHOTOGRAPHY), List.of(shown), 0);
		int before = this.files.count();

		assertThat(added(UPLOAD + "&id=" + shown.photo().photoId(), jpeg())).hasStatus(HttpStatus.CREATED);

		assertThat(this.buses.command(AddPhoto.class).photo()).isEqualTo(shown.photo());
		assertThat(this.files.count()).isEqualTo(before);
	}

	@Test
	void a_photo_is_removed_with_a_reason() throws Exception {
		CoursePhotos.Shown shown = shown("2026-01-05T10:00:00Z");
		photos(Set.of(ConsentKind.PHOTOGRAPHY), List.of(shown), 0);

		assertThat(get(address(shown) + "/remove")).bodyText().containsSubsequence("Remove photo", "Jan 5, 2026");
		assertThat(this.http.post().uri(address(shown) + "/remove").param("reason", "").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.http.post().uri(address(shown) + "/remove").param("reason", "blurred").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(RemovePhoto.class).reason()).isEqualTo("blurred");
	}

	@Test
	void two_photos_are_aligned_by_the_same_places_and_compared_so() throws Exception {
		CoursePhotos.Shown first = shown("2026-01-05T10:00:00Z");
		CoursePhotos.Shown second = shown("2026-03-05T10:00:00Z");
		photos(Set.of(ConsentKind.PHOTOGRAPHY), List.of(first, second), 0);
		String page = address(second) + "/align";
		String baseline = first.photo().photoId().toString();

		assertThat(get(PHOTOS + "/compare?view=CROWN")).bodyText()
			.contains(page + "?baseline=" + baseline, "Align the photos")
			.doesNotContain("data-transform");
		assertThat(get(page + "?baseline=" + baseline)).hasStatusOk()
			.bodyText()
			.containsSubsequence("Earlier", "Jan 5, 2026", "Place 1", "Place 3 (optional)", "Later", "Mar 5, 2026");
		assertThat(aligned(page, baseline, "20", "20.5")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("These places do not say how the photos lie.");
		assertThat(aligned(page, baseline, "20", "far")).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("&#39;far&#39; is not a number");
		assertThat(this.buses.commands()).isEmpty();

		assertThat(aligned(page, baseline, "20", "80")).hasStatus(HttpStatus.FOUND);
		AlignPhoto command = this.buses.command(AlignPhoto.class);
		assertThat(command.alignment()).isEqualTo(
				new PhotoAlignment(first.photo().photoId(), List.of(new PhotoPoint(0.2, 0.3), new PhotoPoint(0.8, 0.3)),
						List.of(new PhotoPoint(0.1, 0.3), new PhotoPoint(0.7, 0.3))));

		photos(Set.of(ConsentKind.PHOTOGRAPHY), List.of(first, second.aligned(command.alignment())), 0);
		assertThat(get(PHOTOS + "/compare?view=CROWN")).bodyText()
			.contains("data-transform=\"translate(10", "Align the photos anew");
		assertThat(get(page + "?baseline=" + baseline)).bodyText().contains("value=\"80.0\"");
		assertThat(get(COURSE + "/photos")).bodyJson()
			.extractingPath("$.photos[1].alignments[0].onPhoto[1].x")
			.isEqualTo(0.7);
	}

	@Test
	void a_photo_is_aligned_over_http_unless_its_points_say_nothing() throws Exception {
		CoursePhotos.Shown first = shown("2026-01-05T10:00:00Z");
		CoursePhotos.Shown second = shown("2026-03-05T10:00:00Z");
		String points = "[{\"x\": 0.2, \"y\": 0.3}, {\"x\": %s, \"y\": 0.3}]";
		String body = "{\"baseline\": \"%s\", \"onBaseline\": %s, \"onPhoto\": %s}";
		String path = COURSE + "/photos/" + second.photo().photoId() + "/align";

		assertThat(aligned(path,
				body.formatted(first.photo().photoId(), points.formatted("0.8"), points.formatted("0.2"))))
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("apart from each other and not on a line");
		assertThat(aligned(path,
				body.formatted(first.photo().photoId(), points.formatted("0.8"), points.formatted("1.2"))))
			.hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(aligned(path,
				body.formatted(first.photo().photoId(), points.formatted("0.8"), points.formatted("0.7"))))
			.hasStatus2xxSuccessful();
		assertThat(this.buses.command(AlignPhoto.class).photoId()).isEqualTo(second.photo().photoId());
	}

	private MvcTestResult aligned(String path, String body) {
		return this.http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	private MvcTestResult aligned(String page, String baseline, String left, String right) {
		return this.http.post()
			.uri(page)
			.param("baseline", baseline)
			.param("baseline.1.x", left)
			.param("baseline.1.y", "30")
			.param("baseline.2.x", right)
			.param("baseline.2.y", "30")
			.param("photo.1.x", "10")
			.param("photo.1.y", "30")
			.param("photo.2.x", "70")
			.param("photo.2.y", "30")
			.exchange();
	}

	private CoursePhotos.Shown shown(String takenAt) throws Exception {
		PhotoId id = new PhotoId(UUID.randomUUID());
		assertThat(added(UPLOAD + "&id=" + id, jpeg())).hasStatus(HttpStatus.CREATED);
		Photo photo = this.buses.command(AddPhoto.class).photo();
		this.buses.commands().clear();
		return new CoursePhotos.Shown(photo, Instant.parse(takenAt));
	}

	private static String address(CoursePhotos.Shown shown) {
		return PHOTOS + "/" + shown.photo().photoId();
	}

	private void photos(ConsentKind... consents) {
		photos(Set.of(consents), List.of(), 0);
	}

	private void photos(Set<ConsentKind> consents, List<CoursePhotos.Shown> shown, int hidden) {
		this.buses.show(FindPhotos.class, new CoursePhotos(new CourseId(Samples.COURSE), new ClientId(Samples.CLIENT),
				new ClinicId(Samples.CLINIC), consents, shown, hidden, 7));
	}

	private MvcTestResult added(String path, byte[] bytes) {
		return this.http.post().uri(path).contentType(MediaType.IMAGE_JPEG).content(bytes).exchange();
	}

	private MvcTestResult taken(String view, byte[] bytes) {
		return this.http.post()
			.uri(PHOTOS)
			.multipart()
			.file("file", bytes)
			.session(new MockHttpSession())
			.header(HttpHeaders.AUTHORIZATION, TestAccounts.SPECIALIST)
			.param("id", UUID.randomUUID().toString())
			.param("view", view)
			.param("purpose", "INTERVAL")
			.param("category", PhotoCategory.CLINICAL.name())
			.exchange();
	}

	private static byte[] jpeg() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
		return bytes.toByteArray();
	}

}
