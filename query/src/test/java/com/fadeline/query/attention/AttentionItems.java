package com.fadeline.query.attention;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.wording.Wording;

/** Attention items of courses of which tests have the events. */
public final class AttentionItems {

	private static final Instant RECORDED_AT = Instant.parse("2026-01-05T09:00:00Z");

	private AttentionItems() {
	}

	/** What the first of a client's courses needs. */
	public static Stream<AttentionItem> of(ClinicSettings clinic, Instant now, List<CourseEvent[]> courses) {
		List<AttentionFacts> ofClient = courses.stream()
			.map((events) -> CourseEventFixtures.fold(new AttentionFold(), RECORDED_AT, events))
			.toList();
		return AttentionRules.of(ofClient.getFirst(), ofClient, clinic, Wording.english(clinic.zone()), now).all();
	}

}
