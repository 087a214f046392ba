package com.fadeline.query.attention;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.policy.Policy;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.wording.Wording;

import static com.fadeline.query.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

/** Fixtures of courses that may need attention, and what the rules list of them. */
final class AttentionFixtures {

	static final ClinicSettings CLINIC = new ClinicSettings(ZoneId.of("Europe/Berlin"), Policy.standard());

	static final Instant RECORDED_AT = Instant.parse("2026-01-05T09:00:00Z");

	static final CourseEvent BOOKED = CourseEventFixtures.booked(2, "2026-05-04T10:00:00Z", "CROWN");

	static final ConsentRecorded CONSENT = new ConsentRecorded(COURSE,
			new Consent(ConsentKind.TREATMENT, "1", RECORDED_AT));

	static final Reaction BLISTER = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 1,
			Instant.parse("2026-02-03T10:00:00Z"), CourseEventFixtures.sitting(1), List.of(), null);

	static final CourseEvent REPORTED = new ReactionReported(COURSE, BLISTER);

	private AttentionFixtures() {
	}

	static List<AttentionKind> kinds(String today, CourseEvent... events) {
		return kinds(Instant.parse(today + "T12:00:00Z"), events);
	}

	static List<AttentionKind> kinds(Instant now, CourseEvent... events) {
		return items(now, events).stream().map(AttentionItem::kind).toList();
	}

	static AttentionItem item(String today, CourseEvent... events) {
		List<AttentionItem> items = items(Instant.parse(today + "T12:00:00Z"), events);
		assertThat(items).hasSize(1);
		return items.getFirst();
	}

	static List<AttentionItem> items(Instant now, CourseEvent... events) {
		AttentionFacts facts = facts(events);
		return AttentionRules.of(facts, List.of(facts), CLINIC, Wording.english(CLINIC.zone()), now).all().toList();
	}

	static AttentionFacts facts(CourseEvent... events) {
		List<CourseEvent> all = new ArrayList<>(List.of(CourseEventFixtures.opened()));
		all.addAll(List.of(events));
		return CourseEventFixtures.fold(new AttentionFold(), RECORDED_AT, all.toArray(CourseEvent[]::new));
	}

	static CourseEvent screened(String day) {
		return screened(day, ScreeningItem.values());
	}

	static CourseEvent screened(String day, ScreeningItem... items) {
		return new ScreeningRecorded(COURSE,
				new Screening(Instant.parse(day + "T10:00:00Z"), Stream.of(items).map(Screening.Answer::no).toList()));
	}

}
