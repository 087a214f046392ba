package com.fadeline.web;

import java.util.Objects;

import com.fadeline.web.attention.MemoryDeferrals;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.clinics.MemoryRooms;
import com.fadeline.web.devices.MemoryDeviceBooks;
import com.fadeline.web.qualifications.MemoryQualifications;
import com.fadeline.web.consents.MemoryConsentTexts;
import com.fadeline.web.remembered.MemoryDevices;
import com.fadeline.web.schedules.MemorySchedules;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One context for all tests of the edge. */
@SpringBootTest(classes = WebTestApplication.class,
		properties = { "fadeline.web.read-your-writes=200ms", "spring.mvc.static-path-pattern=/assets/**",
				"spring.web.resources.static-locations=classpath:/static/assets/" })
@AutoConfigureMockMvc
public abstract class HttpTest {

	protected static final String COURSE = "/api/courses/" + Samples.COURSE;

	protected static final String SITTING = COURSE + "/sittings/" + Samples.SITTING;

	static {
		MadeUpLanguage.speak();
	}

	@Autowired
	protected MockMvcTester http;

	@Autowired
	protected StubMessageBuses buses;

	@Autowired
	MemoryClinics knownClinics;

	@Autowired
	MemoryRooms knownRooms;

	@Autowired
	MemoryDeviceBooks knownBooks;

	@Autowired
	MemoryQualifications knownQualifications;

	@Autowired
	MemoryConsentTexts knownConsentTexts;

	@Autowired
	MemorySchedules knownSchedules;

	@Autowired
	MemoryDeferrals knownDeferrals;

	@Autowired
	MemoryDevices knownDevices;

	@BeforeEach
	void forget() {
		this.knownDevices.reset();
		this.buses.reset();
		this.knownClinics.reset();
		this.knownRooms.reset();
		this.knownBooks.reset();
		this.knownQualifications.reset();
		this.knownConsentTexts.reset();
		this.knownSchedules.reset();
		this.knownDeferrals.reset();
	}

	protected MvcTestResult post(String path, String json) {
		return this.http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(json(json)).exchange();
	}

	protected MvcTestResult put(String path, String json) {
		return this.http.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(json(json)).exchange();
	}

	protected MvcTestResult get(String path, Object... variables) {
		return this.http.get().uri(path, variables).exchange();
	}

	/** JSON with quotes as an apostrophe, easier to read in Java. */
	protected static String json(String text) {
		return text.replace('\'', '"');
	}

	/**
	 * The token against forged requests as a page gives it to a browser with that
	 * session.
	 */
	protected Cookie token(MockHttpSession session) {
		MvcTestResult page = this.http.get()
			.uri("/account")
			.header(HttpHeaders.AUTHORIZATION, "None")
			.accept(MediaType.TEXT_HTML)
			.session(session)
			.exchange();
		return Objects.requireNonNull(page.getResponse().getCookie("XSRF-TOKEN"));
	}

}
