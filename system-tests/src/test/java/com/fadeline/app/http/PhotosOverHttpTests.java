package com.fadeline.app.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.app.FadelineTest;
import com.fadeline.app.http.Http.Answer;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A photo from its consent to the withdrawal of it, with its bytes in the database. */
@FadelineTest
@RunsInParallel
@ResourceLock("read audit")
class PhotosOverHttpTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void a_photo_is_shown_as_long_as_its_consent_is_in_force() throws Exception {
		OpenedCourse course = OpenedCourse.with(new Http(this.port));
		Http http = course.http();
		String photos = course.path() + "/photos";
		String id = UUID.randomUUID().toString();
		String upload = photos + "?view=CROWN&purpose=INTERVAL&id=" + id;
		course.read("", OpenedCourse.SEQUENCE);
		await().untilAsserted(() -> assertThat(http.get(photos).status()).isEqualTo(200));

		assertThat(http.post(upload, jpeg()).status()).isEqualTo(409);
		assertThat(http
			.post(course.path() + "/consents",
					"{'kind': 'PHOTOGRAPHY', 'formVersion': '1', 'signedAt': '%s'}".formatted(Instant.now()))
			.status()).isEqualTo(201);
		Answer added = http.post(upload, jpeg());
		assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
		assertThat(http.post(upload, jpeg()).sequence()).isEqualTo(added.sequence());

		Answer listed = http.get(photos + "?after=" + added.sequence());
		assertThat(listed.text("/photos/0/photoId")).isEqualTo(id);
		HttpResponse<byte[]> thumb = http.bytes(listed.text("/photos/0/content") + "?size=THUMB");
		assertThat(thumb.headers().firstValue("Cache-Control")).contains("private, no-store");
		assertThat(ImageIO.read(new ByteArrayInputStream(thumb.body())).getWidth()).isEqualTo(320);
		assertThat(http.get(course.clientPath() + "/export").text("/courses/0/photos/0/content"))
			.isEqualTo(listed.text("/photos/0/content"));
		assertThat(
				this.jdbc.sql("select count(*) from audit.access where message = 'FindPhotos' and ? = any (course_ids)")
					.param(UUID.fromString(course.path().replaceAll(".*/", "")))
					.query(Integer.class)
					.single())
			.isPositive();

		long withdrawn = http.post(course.path() + "/consents/PHOTOGRAPHY/withdraw", "").sequence();
		Answer hidden = http.get(photos + "?after=" + withdrawn);
		assertThat(hidden.body().path("photos")).isEmpty();
		assertThat(hidden.body().path("hidden").asInt()).isOne();
		assertThat(http.bytes(listed.text("/photos/0/content")).statusCode()).isEqualTo(404);
	}

	static byte[] jpeg() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
