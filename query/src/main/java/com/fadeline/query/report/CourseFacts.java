package com.fadeline.query.report;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.DeviceId;
import com.fadeline.api.Lists;
import com.fadeline.api.OperatorId;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.Estimate;
import com.fadeline.api.course.FadingId;
import com.fadeline.api.course.FadingSoFar;
import com.fadeline.api.course.FadingSoFar.Reading;
import com.fadeline.api.course.FadingSoFar.Treated;
import com.fadeline.api.course.Goal;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.Observer;
import com.fadeline.api.course.Phototype;
import com.fadeline.api.course.Pigment;
import com.fadeline.api.course.ReactionId;
import com.fadeline.api.course.ReactionKind;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Zones;
import com.fadeline.api.course.TreatedDay;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.forecast.Elsewhere;

/**
 * What the reports have to know of a course: no name, and no free text but the names of
 * zones. Days are those of the clinic.
 *
 * @param zones those of the course; empty where it lists none
 * @param estimate as made at the opening
 * @param sittingsElsewhere sittings done elsewhere
 * @param fadingElsewhere what histories tell of fading, by time
 * @param earlyDays an observation sooner than this after a sitting says nothing yet
 */
record CourseFacts(ClinicId clinicId, LocalDate openedOn, @Nullable BodySite bodySite, List<String> zones, Goal goal,
		double targetFading, @Nullable Phototype phototype, Pigment pigment, Estimate estimate, CourseStatus status,
		@Nullable CompletionOutcome outcome, @Nullable LocalDate endedOn, int sittingsElsewhere,
		List<Elsewhere> fadingElsewhere, int earlyDays, List<Signed> consents, List<Booked> bookings,
		List<Sitting> sittings, List<Observed> fadings, List<Reacted> reactions) {

	CourseFacts {
		zones = Lists.copy(zones);
		fadingElsewhere = Lists.copy(fadingElsewhere);
		consents = Lists.copy(consents);
		bookings = Lists.copy(bookings);
		sittings = Lists.copy(sittings);
		fadings = Lists.copy(fadings);
		reactions = Lists.copy(reactions);
	}

	/** A consent to the treatment; {@code withdrawnAt} is null while it is in force. */
	record Signed(Instant signedAt, @Nullable Instant withdrawnAt) {

		boolean inForce(Instant at) {
			return !this.signedAt.isAfter(at) && (this.withdrawnAt == null || this.withdrawnAt.isAfter(at));
		}

	}

	/** How far it has faded by what specialists read in time. */
	FadingSoFar fading() {
		List<Reading> readings = new ArrayList<>();
		Elsewhere.seen(this.fadingElsewhere)
			.forEach((seen) -> readings.add(new Reading(seen.percent(), null, 0, false, seen.zone(), null)));
		this.fadings.stream()
			.sorted(Comparator.comparing(Observed::observedAt))
			.forEach((seen) -> readings
				.add(new Reading(seen.percent(), seen.observedAt(), 0, early(seen), seen.zone(), seen.observer())));
		return FadingSoFar.of(this.zones, readings,
				FadingSoFar.areas(this.sittings.stream()
					.map((sitting) -> new Treated(sitting.performedAt(), sitting.zones(), sitting.areaCm2()))
					.toList()));
	}

	/** Whether an observation came too soon after a sitting on its zone. */
	boolean early(Observed seen) {
		return TreatedDay.early(seen.observedAt(), seen.day(), seen.zone(),
				this.sittings.stream()
					.map((sitting) -> new TreatedDay(sitting.performedAt(), sitting.day(), sitting.zones()))
					.toList(),
				this.earlyDays);
	}

	/** A sitting that was planned, and what became of it. */
	record Booked(SittingId sittingId, LocalDate day, Fate fate) {
	}

	/** What became of a booking. */
	enum Fate {

		PENDING, KEPT, CANCELLED, NO_SHOW

	}

	/**
	 * A sitting that was done.
	 *
	 * @param wavelengths in nanometres, each once, ascending
	 * @param missing required facts that its record does not say
	 * @param areaCm2 the treated area; null where it is not on record
	 * @param supplies null where none are on record
	 */
	record Sitting(SittingId sittingId, Instant performedAt, LocalDate day, Method method, List<String> zones,
			List<Integer> wavelengths, @Nullable DeviceId deviceId, OperatorId operatorId, Set<RequiredFact> missing,
			@Nullable Double areaCm2, @Nullable Supplies supplies) {

		Sitting {
			zones = Lists.copy(zones);
			wavelengths = Lists.copy(wavelengths);
			missing = sorted(missing);
		}

		/**
		 * In the order of declaration, so that the same set is always written the same.
		 */
		private static Set<RequiredFact> sorted(@Nullable Set<RequiredFact> facts) {
			return (facts == null) ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(facts));
		}

		/** Whether it treated that zone; null and no zones stand for the whole site. */
		boolean treated(@Nullable String zone) {
			return zone == null || this.zones.isEmpty() || Zones.contains(this.zones, zone);
		}

	}

	/** What was used up at a sitting, as far as it is on record. */
	record Supplies(@Nullable String product, @Nullable String lot, @Nullable String needleLot) {

		/**
		 * Its letters and digits without case, so that however a lot is written, it is
		 * found; null for none.
		 */
		static @Nullable String key(@Nullable String text) {
			String key = (text == null) ? ""
					: Normalizer.normalize(text, Normalizer.Form.NFKC)
						.replaceAll("[^\\p{L}\\p{N}]+", "")
						.toLowerCase(Locale.ROOT);
			return key.isEmpty() ? null : key;
		}

	}

	/** An observation of fading that stands; without a zone it is of the whole site. */
	record Observed(FadingId fadingId, Instant observedAt, LocalDate day, double percent, @Nullable String zone,
			Observer observer) {
	}

	/**
	 * A reaction that stands.
	 *
	 * @param grade as a specialist reported it; 0 where a client did
	 * @param foundGrade the highest that specialists found since; null where none has
	 * looked
	 */
	record Reacted(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt, LocalDate day,
			@Nullable SittingId sittingId, @Nullable Integer foundGrade) {

		/** The grade in reports of one that only the client has graded. */
		static final int NOT_ASSESSED = 0;

		/** The highest that was assessed. */
		int worstGrade() {
			return (this.foundGrade == null) ? this.grade : Math.max(this.grade, this.foundGrade);
		}

		Reacted found(int grade) {
			return new Reacted(this.reactionId, this.kind, this.grade, this.onsetAt, this.day, this.sittingId,
					(this.foundGrade == null) ? grade : Math.max(this.foundGrade, grade));
		}

	}

}
