package com.fadeline.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Severity;
import com.fadeline.api.PartialDate;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsAmended;
import com.fadeline.api.course.EarlierSittingsEvent.EarlierSittingsRetracted;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.PreparationEvent.ScreeningRecorded;
import com.fadeline.api.course.ReactionEvent.ReactionCleared;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.observation.Clearance;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.treatment.Technique;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static com.fadeline.wording.CourseEventFixtures.COURSE;
import static org.assertj.core.api.Assertions.assertThat;

class GermanHistoryTests {

	private static final SittingId SITTING = CourseEventFixtures.sitting(1);

	private static final Booking BOOKING = new Booking(SITTING, List.of("CROWN"), Instant.parse("2025-02-04T10:00:00Z"),
			Duration.ofMinutes(45), CourseEventFixtures.OPERATOR, null);

	private static final Reaction BLISTER = new Reaction(new ReactionId(new UUID(4, 1)), ReactionKind.BLISTER, 2,
			Instant.parse("2025-02-05T10:00:00Z"), SITTING, List.of("CROWN"), "small");

	@Test
	void a_sitting_is_reported_from_its_booking_to_what_was_done_and_why_it_was_done_all_the_same() {
		assertThat(narrated(new LaserSittingScheduled(COURSE, BOOKING, List.of()),
				new SittingCancelled(COURSE, SITTING, "krank."),
				new LaserSittingRecorded(COURSE, SITTING, 1, treatment(),
						List.of(new AcceptedFinding("interval.floor", Severity.BREACH, "", "auf Reisen.", "ines")))))
			.containsExactly("Gebucht: Laser am 04.02.2025, 19:00, 45 Minuten, Tonsur (Wirbel).",
					"Abgesagt: Laser am 04.02.2025, 19:00: krank.",
					"Sitzung 1 am 04.02.2025 durchgeführt: Laser · 1064 nm · Tonsur (Wirbel). "
							+ "Trotzdem durchgeführt: Ruhezeit der Zone nicht eingehalten. Begründung: auf Reisen.");
	}

	@Test
	void a_correction_states_every_field_that_changed_and_no_other() {
		LaserTreatment before = treatment();
		LaserTreatment after = new LaserTreatment(before.performedAt(), List.of("CROWN", "SCAR"), before.operatorId(),
				null, before.settings(), before.technique(), null, null, null, null, null, 7, "ruhig");

		assertThat(narrated(new LaserSittingRecorded(COURSE, SITTING, 1, before, List.of()),
				new SittingAmended(COURSE, SITTING, after, "vertippt", List.of()),
				new SittingAmended(COURSE, SITTING, after, "vertippt", List.of())))
			.last(InstanceOfAssertFactories.STRING)
			.isEqualTo("Geprüft und so belassen, Sitzung 1 vom 04.02.2025: vertippt.");
		assertThat(narrated(new LaserSittingRecorded(COURSE, SITTING, 1, before, List.of()),
				new SittingAmended(COURSE, SITTING, after, "vertippt", List.of())))
			.contains("Berichtigt, Sitzung 1 vom 04.02.2025 (Zonen: Tonsur (Wirbel) → Tonsur (Wirbel), Narbe; "
					+ "Endpunkt: Frosting → –; Schmerz: 4 → 7; Notizen: quiet → ruhig): vertippt.");
	}

	@Test
	void a_saline_session_taken_for_laser_is_reported_as_such() {
		LaserTreatment before = treatment();
		SalineTreatment after = new SalineTreatment(before.performedAt(), before.zones(), before.operatorId(),
				Solution.SALINE, null, null, null, null, null, null, null, null, null, null, before.pain(),
				before.notes());

		assertThat(narrated(new LaserSittingRecorded(COURSE, SITTING, 1, before, List.of()),
				new SittingAmended(COURSE, SITTING, after, "falsches Blatt", List.of()))
			.getLast()).startsWith("Berichtigt, Sitzung 1 vom 04.02.2025 (Methode: Laser → Kochsalzlösung");
	}

	@Test
	void what_was_forgotten_or_never_known_does_not_end_the_history() {
		assertThat(narrated(
				new FadingLogged(COURSE,
						new Fading(CourseEventFixtures.fading(1), Instant.parse("2025-03-04T10:00:00Z"), 35, null,
								Observer.CLIENT, Scale.VISUAL, null),
						List.of()),
				new ReactionRetracted(COURSE, BLISTER.reactionId(), "falsche Akte"),
				new CourseDiscontinued(COURSE, "")))
			.containsExactly("Aufhellung gesehen: 35\u00a0% am 04.03.2025, Kundin oder Kunde.",
					"Zurückgenommen (irrtümlich eingetragen), ein Eintrag, der nicht vorliegt: falsche Akte.",
					"Die Behandlung wurde vorzeitig beendet.");
	}

	@Test
	void a_letter_is_reported_with_its_doctor_date_and_expiry() {
		LocalDate date = LocalDate.of(2025, 1, 20);
		Screening.Answer yes = Screening.Answer.yes(ScreeningItem.DIABETES);

		assertThat(narrated(
				new ScreeningRecorded(COURSE,
						new Screening(Instant.parse("2025-02-04T01:00:00Z"),
								List.of(yes.cleared("Dr. Roe", date, LocalDate.of(2025, 7, 20))))),
				new ScreeningRecorded(COURSE,
						new Screening(
								Instant.parse("2025-02-04T01:00:00Z"), List.of(yes.cleared("Dr. Roe", date, null)))),
				new ReactionReported(COURSE, BLISTER),
				new ReactionCleared(COURSE, BLISTER.reactionId(),
						new Clearance("Dr. Roe", date, LocalDate.of(2025, 7, 20), "telefonisch."))))
			.containsExactly(
					"Die Gesundheitsfragen wurden am 04.02.2025 beantwortet. "
							+ "Liegt vor: Diabetes (Schreiben: Dr. Roe · 20.01.2025 · gültig bis 20.07.2025).",
					"Die Gesundheitsfragen wurden am 04.02.2025 beantwortet. "
							+ "Liegt vor: Diabetes (Schreiben: Dr. Roe · 20.01.2025).",
					"Eine Reaktion wurde gemeldet: Blase, Grad 2, seit 05.02.2025 · Tonsur (Wirbel).",
					"Freigegeben, Reaktion: Blase, Grad 2, seit 05.02.2025: "
							+ "Schreiben von Dr. Roe vom 20.01.2025, gültig bis 20.07.2025.");
	}

	@Test
	void earlier_sittings_are_reported_as_they_were_and_are() {
		History before = new History("blog", "ein Blog", PastMethod.LASER, null, List.of(past("2016", null)),
				List.of());
		History now = new History("blog", "ein Blog", PastMethod.SALINE, null, List.of(past("2017-03", 40.0)),
				List.of());

		assertThat(narrated(new EarlierSittingsAmended(COURSE, now, before, "verlesen.", List.of()),
				new EarlierSittingsRetracted(COURSE, 1, now, null, "andere Person")))
			.containsExactly(
					"Berichtigt, Angaben zu Behandlungen anderswo (Methode: Laser → Kochsalzlösung; Durchgeführt am: 2016 "
							+ "→ März 2017; Aufhellung in Prozent: – → 40): verlesen.",
					"Zurückgenommen (irrtümlich eingetragen), eine Sitzung anderswo mit Kochsalzlösung · März 2017: "
							+ "andere Person.");
	}

	private static PastSitting past(String date, @Nullable Double percent) {
		return new PastSitting(null, PartialDate.parse(date), false, null, null, List.of(), null, null, null, percent,
				null, List.of());
	}

	private static LaserTreatment treatment() {
		return new LaserTreatment(Instant.parse("2025-02-04T10:00:00Z"), List.of("CROWN"), CourseEventFixtures.OPERATOR,
				null, List.of(new LaserSettings(Laser.ND_YAG, 1064, 2.5, 4, new Pulse(10, PulseUnit.NS), 5.0, 1, null,
						null, List.of())),
				Technique.STANDARD, Endpoint.FROSTING, null, null, null, null, 4, "quiet");
	}

	private static List<String> narrated(CourseEvent... events) {
		HistoryNarrator narrator = new HistoryNarrator(new Wording(Locale.GERMAN, ZoneId.of("Asia/Tokyo")));
		return Stream.of(events).map(narrator::narrate).toList();
	}

}
