package com.fadeline.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.ReactionId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttentionSentencesTests {

	private static final Instant NEXT = Instant.parse("2026-03-02T10:00:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 2, 20);

	@Test
	void reasons_are_reported_in_english() {
		assertThat(sentences(Locale.ENGLISH)).contains("Open reaction (blister, grade 2 of 5) since 2 March 2026.",
				"Reaction reported by the client since 2 March 2026: blister (bothers), not assessed. Assess it.",
				"Follow-up of the reaction (blister, grade 2 of 5) of 2 March 2026 was due on 20 February 2026. Record it.",
				"The sitting of 2 March 2026 has passed. Record it, or a no-show.",
				"The answers to 4 health questions expire after 20 February 2026. Ask again before the sitting of 2 March 2026.",
				"A doctor's letter expires after 20 February 2026. Ask for a new one before the sitting of 2 March 2026.",
				"7 sittings are done or booked, at most 6 are planned. Extend the course or end it.");
	}

	@Test
	void reasons_are_reported_in_german() {
		assertThat(sentences(Locale.GERMAN)).contains("Offene Reaktion (Blase, Grad 2 von 5) seit dem 02.03.2026.",
				"Selbst gemeldete Reaktion seit dem 02.03.2026: Blase (stört), nicht beurteilt. Bitte beurteilen.",
				"Die Sitzung vom 02.03.2026 ist vorbei. Tragen Sie sie oder das Nichterscheinen ein.",
				"Die Angaben zu 4 Gesundheitsfragen laufen nach dem 20.02.2026 ab. Fragen Sie vor der Sitzung vom 02.03.2026 erneut.",
				"7 Sitzungen sind erfolgt oder gebucht, höchstens 6 sind geplant. Verlängern oder beenden Sie die Behandlung.");
	}

	@Test
	void no_reason_lacks_a_value() {
		assertThat(Stream.of(Locale.ENGLISH, Locale.GERMAN).flatMap((language) -> sentences(language).stream()))
			.noneMatch((sentence) -> sentence.contains("{") || sentence.contains("told."));
	}

	private static List<String> sentences(Locale language) {
		AttentionSentences told = new AttentionSentences(new Wording(language, ZoneId.of("Europe/London")));
		Reaction blister = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2, NEXT, null, List.of(),
				null);
		List<ScreeningItem> items = List.of(ScreeningItem.values()).subList(0, 4);
		return Stream
			.concat(Stream.of(ReminderKind.values()).map((kind) -> told.of(new Reminder(kind, null, NEXT, NEXT))),
					Stream.of(told.toAssess(blister), told.open(blister, 2), told.followUpDue(blister, 2, DAY),
							told.ready(DAY), told.neverAsked(NEXT), told.neverAsked(items, NEXT),
							told.expiring(DAY, NEXT), told.expiring(items, DAY, NEXT), told.letterExpires(DAY, NEXT),
							told.noConsent(NEXT), told.overPlan(7, 6)))
			.toList();
	}

}
