package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.PreparationCommand.ReadPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.PreparationCommand.RecordScreening;
import com.fadeline.api.course.PreparationCommand.WithdrawConsent;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.api.policy.ScreeningPolicy;

/** Generator of the steps before the first sitting: consents, screening, patch test. */
final class Preparation {

	private static final String FORM = "2024-1";

	private static final String DOCTOR = "family doctor";

	/** A screening is repeated well before it expires after 180 days. */
	private static final Duration SCREENING_HOLDS = Duration.ofDays(150);

	private final Setting setting;

	private final Complaint complaint;

	private final @Nullable ScreeningItem present;

	private Instant screenedAt = Instant.MIN;

	Preparation(Setting setting, Complaint complaint) {
		this.setting = setting;
		this.complaint = complaint;
		this.present = setting.dice().chance(0.08) ? setting.dice()
			.oneOf(List.of(ScreeningItem.DIABETES, ScreeningItem.KELOID_HISTORY, ScreeningItem.MOLES_IN_FIELD,
					ScreeningItem.HEART_DISEASE_OR_PACEMAKER))
				: null;
	}

	/**
	 * Returns when the first sitting can be booked; empty if the course does not get that
	 * far.
	 */
	Optional<Instant> from(Instant consultation, TreatmentGenerator treatments) {
		Dice dice = this.setting.dice();
		consent(consultation.plus(Duration.ofMinutes(20)), ConsentKind.TREATMENT);
		if (dice.chance(0.9)) {
			consent(consultation.plus(Duration.ofMinutes(22)), ConsentKind.PHOTOGRAPHY);
		}
		if (dice.chance(0.25)) {
			marketing(consultation.plus(Duration.ofMinutes(24)));
		}
		screen(consultation.plus(Duration.ofMinutes(30)));
		Instant ready = consultation.plus(Duration.ofMinutes(40));
		return (this.complaint.method() == Method.LASER) ? patchTest(ready, treatments) : Optional.of(ready);
	}

	private void consent(Instant at, ConsentKind kind) {
		this.setting.write(at, new RecordConsent(this.setting.course(), new Consent(kind, FORM, at)));
	}

	private void marketing(Instant at) {
		consent(at, ConsentKind.MARKETING);
		Instant withdrawn = this.setting.daysAfter(at, 40);
		if (this.setting.dice().chance(0.2) && this.setting.reaches(withdrawn)) {
			this.setting.write(withdrawn, new WithdrawConsent(this.setting.course(), ConsentKind.MARKETING));
		}
	}

	/**
	 * Asks the questions of every sitting, or all questions where the last full screening
	 * is no longer recent.
	 */
	void screen(Instant at) {
		boolean all = !this.screenedAt.isAfter(at.minus(SCREENING_HOLDS));
		if (all) {
			this.screenedAt = at;
		}
		ScreeningPolicy policy = this.setting.policy().screening();
		List<Screening.Answer> answers = Arrays.stream(ScreeningItem.values())
			.filter((item) -> all || policy.isAskedAtEverySitting(item))
			.map((item) -> answer(item, at))
			.toList();
		if (!answers.isEmpty()) {
			this.setting.write(at, new RecordScreening(this.setting.course(), new Screening(at, answers)));
		}
	}

	private Screening.Answer answer(ScreeningItem item, Instant at) {
		Phototype phototype = this.complaint.assessment().phototype();
		boolean yes = item == this.present || switch (item) {
			case PHOTOTYPE_V_OR_VI -> phototype != null && phototype.compareTo(Phototype.V) >= 0;
			case IRON_OXIDE_PIGMENT -> this.complaint.assessment().pigment() == Pigment.IRON_OXIDE;
			default -> false;
		};
		if (!yes) {
			return Screening.Answer.no(item);
		}
		LocalDate day = this.setting.day(at);
		Screening.Answer answer = Screening.Answer.yes(item);
		return this.setting.policy().screening().of(item).takesLetter()
				? answer.cleared(DOCTOR, day.minusDays(10), day.plusYears(1)) : answer;
	}

	private Optional<Instant> patchTest(Instant at, TreatmentGenerator treatments) {
		Dice dice = this.setting.dice();
		PatchTestId id = new PatchTestId(this.setting.id("patch test", 1));
		this.setting.write(at, new RecordPatchTest(this.setting.course(),
				new PatchTest(id, at, this.complaint.zones().subList(0, 1), List.of(treatments.testShots()))));
		Instant read = this.setting.daysAfter(at, dice.between(3, 9));
		if (!this.setting.reaches(read)) {
			return Optional.empty();
		}
		boolean reacted = dice.chance(0.02);
		this.setting.write(read,
				new ReadPatchTest(this.setting.course(), id,
						new PatchTest.Reading(read, reacted ? PatchTestOutcome.REACTED : PatchTestOutcome.CLEAR,
								reacted ? "blistered within a day" : null)));
		if (reacted) {
			this.setting.write(read, new DiscontinueCourse(this.setting.course(), "The patch test reacted"));
			return Optional.empty();
		}
		return Optional.of(read);
	}

}
