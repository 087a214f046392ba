package com.fadeline.query.report.facts;

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
import java.util.stream.Stream;

import com.fadeline.api.Lists;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Reading;
import com.fadeline.api.course.observation.FadingSoFar.Treated;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.TreatedDay;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.forecast.Elsewhere;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the facts of a course for the reports: no name, and no free text but
 * the names of zones. Days are those of the clinic.
 *
 * @param zones the zones of the course; empty if it lists none
 * @param zonesAtOpening the zones that histories of before are told of
 * @param estimate as made at the opening
 * @param dormant whether nothing has been recorded since the reminder that nothing was
 * @param sittingsElsewhere sittings done elsewhere
 * @param fadingElsewhere fading reported by histories, by time
 * @param earlyDays days after a sitting before which a reading does not count
 */
public record ReportFacts(ClinicId clinicId, LocalDate openedOn, @Nullable BodySite bodySite, List<String> zones,
		Goal goal, double targetFading, @Nullable Phototype phototype, Pigment pigment, Estimate estimate,
		CourseStatus status, @Nullable CompletionOutcome outcome, @Nullable LocalDate endedOn, boolean dormant,
		int sittingsElsewhere, List<Elsewhere> fadingElsewhere, int earlyDays, List<Signed> consents,
		List<Booked> bookings, List<Sitting> sittings, List<Observed> fadings, List<Reacted> reactions,
		List<String> zonesAtOpening) {

	public ReportFacts {
		zones = Lists.copy(zones);
		fadingElsewhere = Lists.copy(fadingElsewhere);
		consents = Lists.copy(consents);
		bookings = Lists.copy(bookings);
		sittings = Lists.copy(sittings);
		fadings = Lists.copy(fadings);
		reactions = Lists.copy(reactions);
		zonesAtOpening = Lists.copy(zonesAtOpening);
	}

	/**
	 * Value object of a consent to the treatment; {@code withdrawnAt} is null while it is
	 * in force.
	 */
	public record Signed(Instant signedAt, @Nullable Instant withdrawnAt) {

		public boolean inForce(Instant at) {
			return !this.signedAt.isAfter(at) && (this.withdrawnAt == null || this.withdrawnAt.isAfter(at));
		}

	}

	/** Returns whether its client has not come for long: it is open and dormant. */
	public boolean isLost() {
		return this.status == CourseStatus.OPEN && this.dormant;
	}

	/** Returns the fading by the specialists' readings that were not early. */
	public FadingSoFar fading() {
		return fading(Instant.MAX);
	}

	/** Returns the fading by those readings that were made before a moment. */
	public FadingSoFar fading(Instant until) {
		List<Reading> readings = new ArrayList<>();
		Elsewhere.seen(this.fadingElsewhere)
			.forEach((seen) -> readings.add(new Reading(seen.percent(), null, 0, false, seen.zone(), null)));
		this.fadings.stream()
			.filter((seen) -> seen.observedAt().isBefore(until))
			.sorted(Comparator.comparing(Observed::observedAt))
			.forEach((seen) -> readings
				.add(new Reading(seen.percent(), seen.observedAt(), 0, early(seen), seen.zone(), seen.observer())));
		return FadingSoFar.of(this.zones, readings,
				FadingSoFar.areas(this.sittings.stream()
					.map((sitting) -> new Treated(sitting.performedAt(), sitting.zones(), sitting.areaCm2()))
					.toList()));
	}

	/** Returns whether a reading came too soon after a sitting on its zone. */
	public boolean early(Observed seen) {
		return TreatedDay.early(seen.observedAt(), seen.day(), seen.zone(),
				this.sittings.stream()
					.map((sitting) -> new TreatedDay(sitting.performedAt(), sitting.day(), sitting.zones()))
					.toList(),
				this.earlyDays);
	}

	/** Value object of a planned sitting with its outcome. */
	public record Booked(SittingId sittingId, LocalDate day, Fate fate) {
	}

	/** Outcome of a booking. */
	public enum Fate {

		PENDING, KEPT, CANCELLED, NO_SHOW

	}

	/**
	 * Value object of a sitting that was done.
	 *
	 * @param wavelengths in nanometres, each once, ascending
	 * @param missing required facts that its record lacks
	 * @param areaCm2 the treated area; null if not recorded
	 * @param supplies null if none are recorded
	 */
	public record Sitting(SittingId sittingId, Instant performedAt, LocalDate day, Method method, List<String> zones,
			List<Integer> wavelengths, @Nullable DeviceId deviceId, OperatorId operatorId, Set<RequiredFact> missing,
			@Nullable Double areaCm2, @Nullable Supplies supplies) {

		public Sitting {
			zones = Lists.copy(zones);
			wavelengths = Lists.copy(wavelengths);
			missing = sorted(missing);
		}

		/**
		 * Sorts in the order of declaration, so that equal sets are always written alike.
		 */
		private static Set<RequiredFact> sorted(@Nullable Set<RequiredFact> facts) {
			return (facts == null) ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(facts));
		}

		/**
		 * Returns whether it treated that zone; null and an empty list of zones mean the
		 * whole site.
		 */
		public boolean treated(@Nullable String zone) {
			return zone == null || this.zones.isEmpty() || Zones.contains(this.zones, zone);
		}

	}

	/** Value object of the supplies used at a sitting, as far as recorded. */
	public record Supplies(@Nullable String product, @Nullable String lot, @Nullable String needleLot) {

		/**
		 * Returns its letters and digits in one case, so that a lot is found however it
		 * is written; null for none.
		 */
		public static @Nullable String key(@Nullable String text) {
			String key = (text == null) ? ""
					: Normalizer.normalize(text, Normalizer.Form.NFKC)
						.replaceAll("[^\\p{L}\\p{N}]+", "")
						.toLowerCase(Locale.ROOT);
			return key.isEmpty() ? null : key;
		}

	}

	/**
	 * Value object of a reading of fading in effect; without a zone it is of the whole
	 * site.
	 */
	public record Observed(FadingId fadingId, Instant observedAt, LocalDate day, double percent, @Nullable String zone,
			Observer observer) {
	}

	/**
	 * Value object of a reaction in effect.
	 *
	 * @param grade as reported by a specialist; 0 if reported by a client
	 * @param found what specialists found since, in the order of recording
	 */
	public record Reacted(ReactionId reactionId, ReactionKind kind, int grade, Instant onsetAt, LocalDate day,
			@Nullable SittingId sittingId, List<Found> found) {

		/** Grade in reports of a reaction that only the client has graded. */
		public static final int NOT_ASSESSED = 0;

		public Reacted {
			found = Lists.copy(found);
		}

		/** Returns the highest grade that was assessed. */
		public int worstGrade() {
			return Stream
				.concat(Stream.of(this.grade), this.found.stream().flatMap((it) -> Stream.ofNullable(it.grade())))
				.max(Comparator.naturalOrder())
				.orElse(this.grade);
		}

		/** Returns it with one more assessment or follow-up. */
		public Reacted with(Found more) {
			return new Reacted(this.reactionId, this.kind, this.grade, this.onsetAt, this.day, this.sittingId,
					Lists.and(this.found, more));
		}

		/** Returns it without an assessment or follow-up that was withdrawn. */
		public Reacted without(ReactionEntry entry) {
			return new Reacted(this.reactionId, this.kind, this.grade, this.onsetAt, this.day, this.sittingId,
					Lists.withoutLast(this.found, (it) -> it.entry().equals(entry)));
		}

	}

	/**
	 * Value object of what a specialist found of a reaction since it was reported.
	 *
	 * @param grade 1 to 5; null if it was followed up without a grade
	 */
	public record Found(ReactionEntry entry, @Nullable Integer grade) {

	}

}
