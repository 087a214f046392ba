package com.fadeline.app.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;

import com.microsoft.playwright.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the demo clinic has for whoever is signed in. */
final class DemoCourse {

	private DemoCourse() {
	}

	/** The open course of a scalp with the most sittings. */
	static String treatedMost(Page page) {
		return read(page, "/api/courses?status=OPEN&size=200").path("items")
			.valueStream()
			.filter((course) -> course.path("bodySite").asString("").equals("SCALP"))
			.max(Comparator.comparingInt((course) -> course.path("sittingsRecorded").asInt()))
			.orElseThrow()
			.path("courseId")
			.asString();
	}

	/** A course whose client was treated before it. */
	static String treatedBefore(Page page) {
		return read(page, "/api/courses?size=200").path("items")
			.valueStream()
			.map((course) -> course.path("courseId").asString())
			.filter((course) -> !read(page, "/api/courses/" + course).path("histories").isEmpty())
			.findFirst()
			.orElseThrow();
	}

	/** The course of a sitting to come. */
	static String booked(Page page) {
		return firstBooking(page).path("courseId").asString();
	}

	/** That sitting. */
	static String bookedSitting(Page page) {
		return firstBooking(page).path("sittingId").asString();
	}

	private static JsonNode firstBooking(Page page) {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		return read(page, "/api/diary?from=%s&to=%s".formatted(today, today.plusDays(62))).path("entries")
			.valueStream()
			.filter((entry) -> entry.path("status").asString("").equals("SCHEDULED"))
			.findFirst()
			.orElseThrow();
	}

	/** A client. */
	static String client(Page page) {
		return read(page, "/api/clients?size=2").at("/items/0/clientId").asString();
	}

	/** Another one. */
	static String otherClient(Page page) {
		return read(page, "/api/clients?size=2").at("/items/1/clientId").asString();
	}

	/** An open course of a site off the scalp, which has a map of the body. */
	static String offTheScalp(Page page) {
		return read(page, "/api/courses?status=OPEN&size=200").path("items")
			.valueStream()
			.filter((course) -> course.path("bodySite").asString("").endsWith("EXTREMITY"))
			.findFirst()
			.orElseThrow()
			.path("courseId")
			.asString();
	}

	/** The clinic where whoever is signed in works. */
	static UUID clinic(Page page) {
		return UUID.fromString(read(page, "/api/clinics").at("/clinics/0").path("clinicId").asString());
	}

	private static JsonNode read(Page page, String path) {
		return JsonMapper.shared().readTree(page.request().get(path).text());
	}

}
