package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinical.RestIntervals;
import com.fadeline.api.clinical.TreatedCourse;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Reading;
import com.fadeline.api.course.observation.FadingSoFar.Treated;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.treatment.TreatedDay;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.query.attention.CourseFacts.Booked;
import com.fadeline.query.forecast.Elsewhere;
import com.fadeline.wording.Wording;

/**
 * Rules of what a course needs attention for at a moment, by the policy and the days of
 * its clinic.
 *
 * @param ofClient all courses of the client, this one included
 * @param answered when the client last answered each health question, in any course
 * @param letters doctors' letters of the client, from any course, if the client's next
 * sitting is in this one
 */
record AttentionRules(CourseFacts facts, List<CourseFacts> ofClient, Map<ScreeningItem, Instant> answered,
		List<Letter> letters, ClinicSettings clinic, Instant now) {

	/** Creates the rules from the recorded facts of all courses of the client. */
	static AttentionRules of(CourseFacts facts, List<CourseFacts> ofClient, ClinicSettings clinic, Instant now) {
		Map<ScreeningItem, Instant> answered = ofClient.stream()
			.map(CourseFacts::answered)
			.reduce(facts.answered(), CourseFacts::latest);
		Optional<CourseId> next = ofClient.stream()
			.filter((course) -> course.isOpen() && course.next(now).isPresent())
			.min(Comparator.comparing((course) -> course.next(now).orElseThrow().startsAt()))
			.map(CourseFacts::courseId);
		boolean here = next.filter(facts.courseId()::equals).isPresent();
		return new AttentionRules(facts, ofClient, answered, here ? Letter.of(ofClient, answered) : List.of(), clinic,
				now);
	}

	/** Returns all items; for an ended course only its open reactions. */
	Stream<AttentionItem> all() {
		Stream<AttentionItem> reactions = this.facts.reactions().stream().map(this::reaction);
		return this.facts.isOpen() ? Stream
			.of(reactions, this.facts.standing().stream().filter(this::goesOn).map(this::reminder), ready().stream(),
					screening().stream(), clearances(), consent().stream(), overPlan().stream())
			.flatMap((items) -> items) : reactions;
	}

	/** A reaction is listed once, for its most urgent need. */
	private AttentionItem reaction(Reaction reaction) {
		CourseFacts.Looked looked = this.facts.looked(reaction);
		@Nullable Integer grade = (looked.grade() == null) ? reaction.assessedGrade() : looked.grade();
		String since = words().day(reaction.onsetAt());
		if (grade == null) {
			return about(reaction, reaction.grade(), AttentionKind.REACTION_TO_ASSESS, reaction.onsetAt(),
					"Reaction reported by the client (%s, own grade %d of 5) since %s. Assess it"
						.formatted(words().name(reaction.kind()), reaction.grade(), since));
		}
		@Nullable LocalDate look = looked.next();
		if (look != null && !look.isAfter(today())) {
			return about(reaction, grade, AttentionKind.FOLLOW_UP_DUE,
					look.atStartOfDay(this.clinic.zone()).toInstant(),
					"Follow-up of the reaction (%s, grade %d of 5) of %s was due on %s. Record it"
						.formatted(words().name(reaction.kind()), grade, since, words().day(look)));
		}
		return about(reaction, grade, AttentionKind.OPEN_REACTION, reaction.onsetAt(),
				"Open reaction (%s, grade %d of 5) since %s".formatted(words().name(reaction.kind()), grade, since));
	}

	private AttentionItem reminder(Reminder reminder) {
		String since = words().day(reminder.since());
		return switch (reminder.kind()) {
			case SITTING_NOT_RECORDED -> item(AttentionKind.NOT_RECORDED, reminder.dueAt(),
					"The sitting of %s has passed. Record it, or a no-show".formatted(since), reminder.sittingId());
			case FADING_CHECK_DUE -> item(AttentionKind.FADING_CHECK_DUE, reminder.dueAt(),
					"Skin has healed since the sitting of %s. Check the fading".formatted(since), reminder.sittingId());
			case DORMANT ->
				item(AttentionKind.DORMANT, reminder.dueAt(), "Nothing recorded since %s".formatted(since), null);
			case PLATEAU -> item(AttentionKind.PLATEAU, reminder.dueAt(),
					"The last sittings before %s changed little. Discuss how to continue".formatted(since), null);
		};
	}

	private Optional<AttentionItem> ready() {
		@Nullable LocalDate from = (this.facts.hasBegun() && this.facts.bookings().isEmpty()) ? recommendedFrom() : null;
		if (from == null || from.isAfter(today()) || targetReached()) {
			return Optional.empty();
		}
		return Optional.of(item(AttentionKind.READY, from.atStartOfDay(this.clinic.zone()).toInstant(),
				"Ready for the next sitting since %s. Nothing is booked".formatted(words().day(from)), null));
	}

	private @Nullable LocalDate recommendedFrom() {
		return new RestIntervals(this.ofClient.stream().map(this::treated).toList(), this.clinic.policy().intervals())
			.restOf(treated(this.facts))
			.recommendedFrom();
	}

	private TreatedCourse treated(CourseFacts course) {
		Stream<TreatedZones> here = course.sittings()
			.stream()
			.map((sitting) -> new TreatedZones(sitting.zones(), words().dayOf(sitting.performedAt()),
					sitting.method()));
		return new TreatedCourse(course.courseId(), course.bodySite(), course.zones(), course.assessment(),
				Stream.concat(course.stopsElsewhere().stream(), here).toList());
	}

	private boolean targetReached() {
		return fading(this.now).reaches(this.facts.targetFading());
	}

	/**
	 * A plateau ends when the course has faded further than it had at the time of the
	 * reminder.
	 */
	private boolean goesOn(Reminder reminder) {
		if (reminder.kind() != ReminderKind.PLATEAU) {
			return true;
		}
		double most = figures((at) -> !at.isAfter(reminder.since())).max().orElse(100);
		return figures((at) -> at.isAfter(reminder.since())).noneMatch((percent) -> percent > most);
	}

	/** Returns the fading figure at each reading of those moments. */
	private DoubleStream figures(Predicate<Instant> moments) {
		return this.facts.fadings()
			.stream()
			.map(Fading::observedAt)
			.filter(moments)
			.flatMap((at) -> Stream.ofNullable(fading(at).figure()))
			.mapToDouble(FadingSoFar.Figure::percent);
	}

	/** Returns the fading by the readings until that moment. */
	private FadingSoFar fading(Instant until) {
		List<Reading> readings = new ArrayList<>();
		Elsewhere.seen(this.facts.seenElsewhere())
			.forEach((seen) -> readings.add(new Reading(seen.percent(), null, 0, false, seen.zone(), null)));
		List<TreatedDay> treated = new ArrayList<>();
		this.facts.stopsElsewhere().forEach((past) -> treated.add(new TreatedDay(null, past.day(), past.zones())));
		this.facts.sittings()
			.forEach((sitting) -> treated
				.add(new TreatedDay(sitting.performedAt(), words().dayOf(sitting.performedAt()), sitting.zones())));
		this.facts.fadings()
			.stream()
			.filter((fading) -> !fading.observedAt().isAfter(until))
			.forEach((fading) -> readings.add(reading(fading, treated)));
		return FadingSoFar.of(this.facts.zones(), readings,
				FadingSoFar.areas(this.facts.sittings()
					.stream()
					.map((sitting) -> new Treated(sitting.performedAt(), sitting.zones(), sitting.areaCm2()))
					.toList()));
	}

	private Reading reading(Fading fading, List<TreatedDay> treated) {
		boolean early = TreatedDay.early(fading.observedAt(), words().dayOf(fading.observedAt()), fading.zone(),
				treated, this.clinic.policy().earlyFadingDays());
		return new Reading(fading.percent(), fading.observedAt(), 0, early, fading.zone(), fading.observer());
	}

	/** Questions of every sitting are asked on the day and need no attention before. */
	private Optional<AttentionItem> screening() {
		return this.facts.next(this.now).flatMap((next) -> {
			String sitting = "the sitting of " + words().day(next.startsAt());
			ScreeningPolicy policy = this.clinic.policy().screening();
			List<ScreeningItem> asked = Arrays.stream(ScreeningItem.values())
				.filter((item) -> !policy.isAskedAtEverySitting(item))
				.toList();
			List<ScreeningItem> never = asked.stream().filter((item) -> !this.answered.containsKey(item)).toList();
			if (!never.isEmpty()) {
				return preparation(AttentionKind.SCREENING_EXPIRING,
						(never.size() == asked.size())
								? "The health questions were never asked. Ask them before " + sitting
								: "Never asked: %s. Ask before %s".formatted(questions(never), sitting),
						next, null);
			}
			LocalDate day = words().dayOf(next.startsAt());
			List<ScreeningItem> expiring = asked.stream()
				.filter((item) -> day.isAfter(holdsUntil(item)))
				.sorted(Comparator.comparing(this::holdsUntil))
				.toList();
			return expiring.isEmpty() ? Optional.empty()
					: preparation(AttentionKind.SCREENING_EXPIRING,
							"The answers to %s expire after %s. Ask again before %s".formatted(
									(expiring.size() == asked.size()) ? "the health questions" : questions(expiring),
									words().day(holdsUntil(expiring.getFirst())), sitting),
							next, null);
		});
	}

	/**
	 * Returns one for each letter that is no longer valid on the day of the client's next
	 * sitting.
	 */
	private Stream<AttentionItem> clearances() {
		return this.facts.next(this.now).stream().flatMap((next) -> {
			LocalDate day = words().dayOf(next.startsAt());
			return this.letters.stream()
				.filter((letter) -> letter.isMissed(day, words().dayOf(letter.at()), this.clinic.policy().screening()))
				.map((letter) -> clearance(letter, next));
		});
	}

	private AttentionItem clearance(Letter letter, Booked next) {
		Instant since = letter.at().isAfter(next.madeAt()) ? letter.at() : next.madeAt();
		String reason = "A doctor's letter expires after %s. Ask for a new one before the sitting of %s."
			.formatted(words().day(letter.expiry()), words().day(next.startsAt()));
		CourseId course = (letter.reactionId() == null) ? this.facts.courseId() : letter.courseId();
		return new AttentionItem(course, this.facts.clientId(), this.facts.clinicId(), AttentionKind.CLEARANCE_EXPIRING,
				since.truncatedTo(ChronoUnit.MILLIS), reason,
				course.equals(this.facts.courseId()) ? next.sittingId() : null, letter.reactionId(), null, null,
				this.facts.operatorId());
	}

	private LocalDate holdsUntil(ScreeningItem item) {
		LocalDate answeredOn = words().dayOf(Objects.requireNonNull(this.answered.get(item)));
		return this.clinic.policy().screening().holdsUntil(item, answeredOn);
	}

	private String questions(List<ScreeningItem> items) {
		return (items.size() > 3) ? words().count(items.size(), "healthQuestion")
				: items.stream().map(words()::name).collect(Collectors.joining(", "));
	}

	private Optional<AttentionItem> consent() {
		return this.facts.consented() ? Optional.empty()
				: this.facts.next(this.now)
					.flatMap((next) -> preparation(AttentionKind.CONSENT_MISSING,
							"No consent to treatment for the sitting of " + words().day(next.startsAt()), next,
							this.facts.consentEndedAt()));
	}

	/**
	 * The need exists since the sitting was booked, or since its preparation was
	 * withdrawn.
	 */
	private Optional<AttentionItem> preparation(AttentionKind kind, String reason, Booked next,
			@Nullable Instant takenBackAt) {
		Instant since = (takenBackAt != null && takenBackAt.isAfter(next.madeAt())) ? takenBackAt : next.madeAt();
		return Optional.of(item(kind, since, reason, next.sittingId()));
	}

	private Optional<AttentionItem> overPlan() {
		int most = this.facts.maxSittings();
		int all = this.facts.done() + this.facts.bookings().size();
		if (all <= most) {
			return Optional.empty();
		}
		String reason = "%s are done or booked, at most %d are planned. Extend the course or end it"
			.formatted(words().count(all, "sitting"), most);
		int beyond = most - this.facts.elsewhere();
		if (beyond < 0) {
			return Optional.of(item(AttentionKind.OVER_PLAN, this.facts.openedAt(), reason, null));
		}
		if (beyond < this.facts.sittings().size()) {
			CourseFacts.Done first = this.facts.sittings().get(beyond);
			return Optional.of(item(AttentionKind.OVER_PLAN, first.performedAt(), reason, first.sittingId()));
		}
		Booked first = this.facts.bookings().get(beyond - this.facts.sittings().size());
		return Optional.of(item(AttentionKind.OVER_PLAN, first.madeAt(), reason, first.sittingId()));
	}

	private AttentionItem item(AttentionKind kind, Instant since, String reason, @Nullable SittingId sitting) {
		return new AttentionItem(this.facts.courseId(), this.facts.clientId(), this.facts.clinicId(), kind,
				since.truncatedTo(ChronoUnit.MILLIS), reason + ".", sitting, null, null, null, this.facts.operatorId());
	}

	private AttentionItem about(Reaction reaction, int grade, AttentionKind kind, Instant since, String reason) {
		return new AttentionItem(this.facts.courseId(), this.facts.clientId(), this.facts.clinicId(), kind,
				since.truncatedTo(ChronoUnit.MILLIS), reason + ".", reaction.sittingId(), reaction.reactionId(),
				reaction.kind(), grade, this.facts.operatorId());
	}

	private Wording words() {
		return Wording.english(this.clinic.zone());
	}

	private LocalDate today() {
		return words().dayOf(this.now);
	}

}
