package com.fadeline.store.personaldata;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.app.TestAdmin;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which a client signs, sent as a browser does. */
record SigningForm(HttpClient browser, String address, String page) {

	static SigningForm of(int port, CourseId course) throws IOException, InterruptedException {
		HttpClient browser = HttpClient.newHttpClient();
		String address = "http://localhost:%d/courses/%s/consents/sign".formatted(port, course);
		HttpResponse<String> page = browser.send(request(address + "?language=en").GET().build(),
				BodyHandlers.ofString());
		assertThat(page.statusCode()).isEqualTo(200);
		return new SigningForm(browser, address, page.body());
	}

	/** Signs the consent to treatment; returns the id of the document. */
	FileId sign(String name, String strokes) throws IOException, InterruptedException {
		FileId document = new FileId(UUID.fromString(field("name=\"file.LASER\" value=\"([^\"]+)\"")));
		String body = Map.of("language", "en", "topic", "LASER", "signedBy", name, "explainedBy",
				field("<option value=\"([0-9a-f-]{36})\""), "initials.LASER.RISKS", "TW", "text.LASER",
				field("name=\"text.LASER\" value=\"([^\"]+)\""), "file.LASER", document.toString(), "strokes", strokes)
			.entrySet()
			.stream()
			.map((sent) -> sent.getKey() + "=" + URLEncoder.encode(sent.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer = this.browser
			.send(request(this.address).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return document;
	}

	private String field(String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(this.page);
		assertThat(found.find()).as(pattern).isTrue();
		return found.group(1);
	}

	private static HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create(address))
			.header("Authorization", TestAdmin.HEADER)
			.header("Accept", "text/html");
	}

}
