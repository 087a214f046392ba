package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;

import com.fadeline.api.course.AssessmentEvent.AssessmentAmended;
import com.fadeline.api.course.AssessmentEvent.AssessmentRevised;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.ReminderRaised;
import com.fadeline.api.course.EarlierSittingsEvent.HistoryImported;
import com.fadeline.api.course.FadingEvent.FadingAmended;
import com.fadeline.api.course.FadingEvent.FadingLogged;
import com.fadeline.api.course.FadingEvent.FadingRetracted;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.course.PreparationEvent.ConsentRecorded;
import com.fadeline.api.course.PreparationEvent.ConsentVoided;
import com.fadeline.api.course.PreparationEvent.ConsentWithdrawn;
import com.fadeline.api.course.ReactionEvent.ReactionAmended;
import com.fadeline.api.course.ReactionEvent.ReactionReported;
import com.fadeline.api.course.ReactionEvent.ReactionRetracted;
import com.fadeline.api.course.SittingEvent.LaserSittingRecorded;
import com.fadeline.api.course.SittingEvent.LaserSittingScheduled;
import com.fadeline.api.course.SittingEvent.NoShowRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionRecorded;
import com.fadeline.api.course.SittingEvent.SalineSessionScheduled;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingCancelled;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.RequiredFact;

/** One course, told naively from its events: what docs/reports.md says, word by word. */
final class RecountedCourse {

	final CourseOpened opened;

	private final ZoneId zone;

	Assessment assessment;

	CourseStatus status = CourseStatus.OPEN;

	CompletionOutcome outcome;

	boolean dormant;

	final List<History> histories = new ArrayList<>();

	final Map<SittingId, LocalDate> bookedFor = new LinkedHashMap<>();

	final Map<SittingId, String> fates = new LinkedHashMap<>();

	final Map<SittingId, Treatment> sittings = new LinkedHashMap<>();

	final Map<FadingId, Fading> fadings = new LinkedHashMap<>();

	final Map<ReactionId, Reaction> reactions = new LinkedHashMap<>();

	private final Map<SittingId, Optional<Double>> gained = new HashMap<>();

	private final Map<SittingId, Optional<Double>> removed = new HashMap<>();

	private final List<Instant> signed = new ArrayList<>();

	private final Map<Instant, Instant> withdrawn = new LinkedHashMap<>();

	RecountedCourse(CourseOpened opened, ZoneId zone) {
		this.opened = opened;
		this.zone = zone;
		this.assessment = opened.assessment();
	}

	void hear(DomainEventMessage<?> message) {
		if (!(message.getPayload() instanceof ReminderRaised)) {
			this.dormant = false;
		}
		switch (message.getPayload()) {
			case ReminderRaised it -> this.dormant |= it.reminder().kind() == ReminderKind.DORMANT;
			case AssessmentRevised it -> this.assessment = it.assessment();
			case AssessmentAmended it -> this.assessment = it.assessment();
			case ConsentRecorded it when it.consent().kind() == ConsentKind.TREATMENT ->
				this.signed.add(it.consent().signedAt());
			case ConsentVoided it when it.consent().kind() == ConsentKind.TREATMENT ->
				this.signed.remove(it.consent().signedAt());
			case ConsentWithdrawn it when it.kind() == ConsentKind.TREATMENT ->
				this.signed.forEach((at) -> this.withdrawn.putIfAbsent(at, message.getTimestamp()));
			case HistoryImported it -> this.histories.add(it.history());
			case LaserSittingScheduled it -> book(it.booking());
			case SalineSessionScheduled it -> book(it.booking());
			case SittingRescheduled it -> this.bookedFor.put(it.sittingId(), day(it.startsAt()));
			case SittingRebooked it -> this.bookedFor.put(it.sittingId(), day(it.booking().startsAt()));
			case SittingCancelled it -> this.fates.put(it.sittingId(), "CANCELLED");
			case NoShowRecorded it -> this.fates.put(it.sittingId(), "NO_SHOW");
			case LaserSittingRecorded it -> done(it.sittingId(), it.treatment());
			case SalineSessionRecorded it -> done(it.sittingId(), it.treatment());
			case SittingAmended it -> done(it.sittingId(), it.treatment());
			case SittingRetracted it -> {
				this.sittings.remove(it.sittingId());
				this.fates.remove(it.sittingId());
			}
			case FadingLogged it -> this.fadings.put(it.fading().fadingId(), it.fading());
			case FadingAmended it -> this.fadings.put(it.fading().fadingId(), it.fading());
			case FadingRetracted it -> this.fadings.remove(it.fadingId());
			case ReactionReported it -> this.reactions.put(it.reaction().reactionId(), it.reaction());
			case ReactionAmended it -> this.reactions.put(it.reaction().reactionId(), it.reaction());
			case ReactionRetracted it -> this.reactions.remove(it.reactionId());
			case CourseCompleted it -> {
				this.status = CourseStatus.COMPLETED;
				this.outcome = it.outcome();
			}
			case CourseDiscontinued it -> this.status = CourseStatus.DISCONTINUED;
			case CourseReopened it -> this.status = CourseStatus.OPEN;
			default -> {
			}
		}
	}

	private void book(Booking booking) {
		this.bookedFor.put(booking.sittingId(), day(booking.startsAt()));
		this.fates.put(booking.sittingId(), "PENDING");
	}

	private void done(SittingId id, Treatment treatment) {
		this.sittings.put(id, treatment);
		this.fates.computeIfPresent(id, (booked, fate) -> "KEPT");
	}

	LocalDate day(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	int elsewhere() {
		return this.histories.stream().mapToInt(History::count).sum();
	}

	/** Which group a sitting is in; null stands for a sitting that is not known. */
	String group(Grouping grouping, Treatment sitting) {
		return switch (grouping) {
			case ALL -> "ALL";
			case CLINIC -> this.opened.clinicId().toString();
			case PHOTOTYPE -> (this.assessment.phototype() == null) ? "UNKNOWN" : this.assessment.phototype().name();
			case PIGMENT -> this.assessment.pigment().name();
			case METHOD -> (sitting == null) ? "UNKNOWN" : sitting.method().name();
			case OPERATOR -> (sitting == null) ? "UNKNOWN" : sitting.operatorId().toString();
			case WAVELENGTH -> switch (sitting) {
				case null -> "UNKNOWN";
				case SalineTreatment saline -> "NONE";
				case LaserTreatment laser when laser.settings().isEmpty() -> "UNKNOWN";
				case LaserTreatment laser ->
					new TreeSet<>(laser.settings().stream().map(LaserSettings::wavelengthNm).toList()).stream()
						.map(String::valueOf)
						.collect(Collectors.joining("+"));
			};
			case DEVICE -> switch (sitting) {
				case null -> "UNKNOWN";
				case SalineTreatment saline -> "NONE";
				case LaserTreatment laser -> Objects.toString(laser.deviceId(), "UNKNOWN");
			};
			case BASIS, KIND -> throw new IllegalArgumentException("Not of sittings: " + grouping);
		};
	}

	/** Which group the course is in where it is held against its estimate. */
	String ofCourse(Grouping grouping) {
		List<Method> methods = this.sittings.values().stream().map(Treatment::method).distinct().toList();
		return switch (grouping) {
			case METHOD -> methods.isEmpty() ? "NONE" : (methods.size() > 1) ? "MIXED" : methods.getFirst().name();
			case BASIS -> this.opened.estimate().basis().name();
			default -> group(grouping, null);
		};
	}

	String groupOf(Reaction reaction, Grouping grouping) {
		return (grouping == Grouping.KIND) ? reaction.kind().name() : group(grouping, cause(reaction));
	}

	private Treatment cause(Reaction reaction) {
		if (reaction.sittingId() != null) {
			return this.sittings.get(reaction.sittingId());
		}
		return this.sittings.values()
			.stream()
			.filter((sitting) -> !sitting.performedAt().isAfter(reaction.onsetAt()))
			.max(Comparator.comparing(Treatment::performedAt))
			.orElse(null);
	}

	/** What the record of a sitting does not say. */
	List<RequiredFact> missing(Treatment sitting) {
		boolean consented = this.signed.stream()
			.anyMatch((at) -> !at.isAfter(sitting.performedAt())
					&& (this.withdrawn.get(at) == null || this.withdrawn.get(at).isAfter(sitting.performedAt())));
		Stream<RequiredFact> consent = consented ? Stream.empty() : Stream.of(RequiredFact.CONSENT);
		Stream<RequiredFact> fields = switch (sitting) {
			case LaserTreatment laser -> Stream.of(absent(laser.endpoint(), RequiredFact.ENDPOINT),
					absent(laser.pain(), RequiredFact.PAIN), absent(laser.deviceId(), RequiredFact.DEVICE),
					absent(laser.settings().isEmpty() ? null : laser, RequiredFact.SETTINGS));
			case SalineTreatment saline -> Stream.of(absent(saline.endpoint(), RequiredFact.ENDPOINT),
					absent(saline.pain(), RequiredFact.PAIN), absent(saline.product(), RequiredFact.PRODUCT),
					absent(saline.lot(), RequiredFact.LOT), absent(saline.expiry(), RequiredFact.EXPIRY),
					absent(saline.needleLot(), RequiredFact.NEEDLE_LOT));
		};
		return Stream.concat(consent, fields).filter(Objects::nonNull).sorted().toList();
	}

	private static RequiredFact absent(Object value, RequiredFact fact) {
		return (value == null) ? fact : null;
	}

	/** What it came to, and after how many sittings; null if it does not count. */
	CameTo cameTo() {
		if (this.sittings.isEmpty() || elsewhere() > 0) {
			return null;
		}
		List<Instant> done = this.sittings.values().stream().map(Treatment::performedAt).sorted().toList();
		for (int number = 1; number <= done.size(); number++) {
			if (reachedBy((number < done.size()) ? done.get(number) : Instant.MAX)) {
				return new CameTo("REACHED", number);
			}
		}
		if (this.status != CourseStatus.OPEN) {
			return new CameTo(
					(this.status == CourseStatus.COMPLETED && this.outcome == CompletionOutcome.TARGET_REACHED)
							? "REACHED" : "STOPPED",
					done.size());
		}
		if (this.dormant) {
			return new CameTo("LOST", done.size());
		}
		boolean read = counting().anyMatch((fading) -> !fading.observedAt().isBefore(done.getLast()));
		return (read || done.size() > 1) ? new CameTo("OPEN", read ? done.size() : done.size() - 1) : null;
	}

	record CameTo(String what, int sittings) {
	}

	/** Readings of specialists, 28 days and more after a sitting on that skin. */
	private Stream<Fading> counting() {
		return this.fadings.values()
			.stream()
			.filter((fading) -> fading.observer() == Observer.SPECIALIST && treated(fading.zone(),
					fading.observedAt().minus(Duration.ofDays(28)), fading.observedAt()) == 0);
	}

	/**
	 * The last reading of the site, or later ones of all its zones, are at the target.
	 */
	private boolean reachedBy(Instant until) {
		List<Fading> seen = counting().filter((fading) -> fading.observedAt().isBefore(until))
			.sorted(Comparator.comparing(Fading::observedAt))
			.toList();
		Set<String> zones = new TreeSet<>(this.opened.zones());
		seen.stream().map(Fading::zone).filter(Objects::nonNull).forEach(zones::add);
		Map<String, Double> levels = new LinkedHashMap<>();
		Double whole = null;
		for (Fading fading : seen) {
			if (fading.zone() == null) {
				whole = fading.percent();
				levels.clear();
			}
			else {
				levels.put(fading.zone(), fading.percent());
			}
		}
		if (zones.isEmpty()) {
			return whole != null && whole >= this.opened.targetFading();
		}
		for (String zone : zones) {
			Double level = levels.getOrDefault(zone, whole);
			if (level == null || level < this.opened.targetFading()) {
				return false;
			}
		}
		return true;
	}

	/** What a sitting gained in points of percent; null where it is not known. */
	Double gained(SittingId id) {
		return this.gained
			.computeIfAbsent(id, (it) -> Optional.ofNullable(gained(it, (before, after) -> after - before)))
			.orElse(null);
	}

	/** By how much the logarithm of what was left fell. */
	Double removed(SittingId id) {
		return this.removed
			.computeIfAbsent(id,
					(it) -> Optional.ofNullable(gained(it,
							(before, after) -> Math.log(Math.max(100 - before, 2.5) / Math.max(100 - after, 2.5)))))
			.orElse(null);
	}

	/** What the estimate makes expect of it, by docs/forecast.md. */
	double expected(Treatment sitting) {
		long number = elsewhere() + 1
				+ this.sittings.values()
					.stream()
					.filter((other) -> other.performedAt().isBefore(sitting.performedAt()) && (sitting.zones().isEmpty()
							|| other.zones().isEmpty() || other.zones().stream().anyMatch(sitting.zones()::contains)))
					.count();
		Estimate estimate = this.opened.estimate();
		boolean shortened = estimate.basis() == Estimate.Basis.KIRBY_DESAI
				&& estimate.plannedPulses() == PulseClass.PICOSECOND;
		double sittings = (sitting.method() == Method.SALINE) ? 7.5
				: Math.max(1, (shortened ? estimate.likely() / 0.75 : estimate.likely()) - 0.5);
		double[] exponents = { 0, 0.25, 0.5, 0.75 };
		double[] chances = { 0.3, 0.3, 0.25, 0.15 };
		double expected = 0;
		for (int each = 0; each < 4; each++) {
			double all = 0;
			for (int one = 1; one <= sittings; one++) {
				all += Math.pow(one, -exponents[each]);
			}
			all += (sittings - Math.floor(sittings)) * Math.pow(Math.floor(sittings) + 1, -exponents[each]);
			expected += chances[each] * Math.log(20) * Math.pow(number, -exponents[each]) / all;
		}
		return expected;
	}

	/** Readings that follow another of the same place, with no sitting on it between. */
	List<Later> later() {
		List<Later> later = new ArrayList<>();
		List<Fading> seen = counting().sorted(Comparator.comparing(Fading::observedAt)).toList();
		for (Fading fading : seen) {
			Fading before = seen.stream()
				.filter((other) -> other != fading && Objects.equals(other.zone(), fading.zone())
						&& other.observedAt().isBefore(fading.observedAt()))
				.reduce((one, next) -> next)
				.orElse(null);
			if (before != null && treated(fading.zone(), before.observedAt(), fading.observedAt()) == 0) {
				later.add(new Later(this, day(fading.observedAt()), fading.percent() - before.percent(),
						this.sittings.values()
							.stream()
							.filter((sitting) -> fading.zone() == null || sitting.zones().isEmpty()
									|| sitting.zones().contains(fading.zone()))
							.filter((sitting) -> !sitting.performedAt().isAfter(fading.observedAt()))
							.max(Comparator.comparing(Treatment::performedAt))
							.orElse(null)));
			}
		}
		return later;
	}

	record Later(RecountedCourse course, LocalDate day, double points, Treatment after) {
	}

	private Double gained(SittingId id, DoubleBinaryOperator gain) {
		Treatment sitting = this.sittings.get(id);
		List<Double> gains = new ArrayList<>();
		for (String zone : this.fadings.values().stream().map(Fading::zone).distinct().toList()) {
			List<Fading> seen = this.fadings.values()
				.stream()
				.filter((fading) -> Objects.equals(zone, fading.zone()) && fading.observer() == Observer.SPECIALIST
						&& treated(zone, fading.observedAt().minus(Duration.ofDays(28)), fading.observedAt()) == 0)
				.sorted(Comparator.comparing(Fading::observedAt))
				.toList();
			Fading after = seen.stream()
				.filter((fading) -> !fading.observedAt().isBefore(sitting.performedAt()))
				.findFirst()
				.orElse(null);
			Fading before = seen.stream()
				.filter((fading) -> fading.observedAt().isBefore(sitting.performedAt()))
				.reduce((one, next) -> next)
				.orElse(null);
			Double level = (before == null) ? baseline(zone) : Double.valueOf(before.percent());
			boolean ofZone = zone == null || sitting.zones().isEmpty() || sitting.zones().contains(zone);
			if (ofZone && after != null && level != null) {
				gains.add(gain.applyAsDouble(level, after.percent())
						/ treated(zone, (before == null) ? Instant.MIN : before.observedAt(), after.observedAt()));
			}
		}
		return gains.isEmpty() ? null : gains.stream().mapToDouble((each) -> each).average().orElseThrow();
	}

	private Double baseline(String zone) {
		if (elsewhere() == 0) {
			return 0.0;
		}
		return (zone != null || this.histories.getLast().sittings().isEmpty()) ? null
				: this.histories.getLast().sittings().getLast().fadingPercent();
	}

	/** Sittings on a zone after one instant and not after another. */
	private long treated(String zone, Instant after, Instant until) {
		return this.sittings.values()
			.stream()
			.filter((sitting) -> zone == null || sitting.zones().isEmpty() || sitting.zones().contains(zone))
			.filter((sitting) -> sitting.performedAt().isAfter(after) && !sitting.performedAt().isAfter(until))
			.count();
	}

}
