package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.booking.Reminder;
import com.fadeline.api.course.booking.ReminderKind;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionKind;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.query.attention.AttentionFacts.Booked;
import com.fadeline.wording.AttentionSentences;
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
record AttentionRules(AttentionFacts facts, List<AttentionFacts> ofClient, Map<ScreeningItem, Instant> answered,
		List<Letter> letters, ClinicSettings clinic, Wording wording, Instant now) {

	/**
	 * Creates the rules from the recorded facts of all courses of the client.
	 * @param wording for the reasons, in the time zone of the clinic
	 */
	static AttentionRules of(AttentionFacts facts, List<AttentionFacts> ofClient, ClinicSettings clinic,
			Wording wording, Instant now) {
		Map<ScreeningItem, Instant> answered = ofClient.stream()
			.map(AttentionFacts::answered)
			.reduce(facts.answered(), AttentionFacts::latest);
		Optional<CourseId> next = ofClient.stream()
			.filter((course) -> course.isOpen() && course.next(now).isPresent())
			.min(Comparator.comparing((course) -> course.next(now).orElseThrow().startsAt()))
			.map(AttentionFacts::courseId);
		boolean here = next.filter(facts.courseId()::equals).isPresent();
		return new AttentionRules(facts, ofClient, answered, here ? Letter.of(ofClient, answered) : List.of(), clinic,
				wording, now);
	}

	/** Returns all items; for an ended course only its open reactions and messages. */
	Stream<AttentionItem> all() {
		Stream<AttentionItem> reactions = Stream.concat(this.facts.openReactions().stream().map(this::reaction),
				this.facts.messages().stream().map(this::message));
		return this.facts.isOpen() ? Stream
			.of(reactions, this.facts.standing().stream().filter(this::goesOn).map(this::reminder), ready().stream(),
					screening().stream(), atHome().stream(), clearances(), consent().stream(), overPlan().stream())
			.flatMap((items) -> items) : reactions;
	}

	/** A reaction is listed once, for its most urgent need. */
	private AttentionItem reaction(ReactionView view) {
		Reaction reaction = view.reaction();
		@Nullable Integer grade = view.gradeNow();
		if (grade == null) {
			return items().about(reaction, reaction.grade(), AttentionKind.REACTION_TO_ASSESS, reaction.onsetAt(),
					sentences().toAssess(reaction));
		}
		@Nullable LocalDate look = view.looksNext();
		if (look != null && !look.isAfter(today())) {
			return items().about(reaction, grade, AttentionKind.FOLLOW_UP_DUE,
					look.atStartOfDay(this.clinic.zone()).toInstant(), sentences().followUpDue(reaction, grade, look));
		}
		return items().about(reaction, grade, AttentionKind.OPEN_REACTION, reaction.onsetAt(),
				sentences().open(reaction, grade));
	}

	private AttentionItem message(AttentionFacts.Waiting message) {
		return (message.sittingId() == null)
				? items().item(AttentionKind.MESSAGE, message.sentAt(), sentences().message(message.sentAt()), null)
				: items().item(AttentionKind.MOVE_REQUESTED, message.sentAt(),
						sentences().moveRequested(message.sentAt()), message.sittingId());
	}

	private AttentionItem reminder(Reminder reminder) {
		AttentionKind kind = switch (reminder.kind()) {
			case SITTING_NOT_RECORDED -> AttentionKind.NOT_RECORDED;
			case FADING_CHECK_DUE -> AttentionKind.FADING_CHECK_DUE;
			case DORMANT -> AttentionKind.DORMANT;
			case PLATEAU -> AttentionKind.PLATEAU;
		};
		return items().item(kind, reminder.dueAt(), sentences().of(reminder), reminder.sittingId());
	}

	private Optional<AttentionItem> ready() {
		if (!this.facts.hasBegun() || !this.facts.bookings().isEmpty() || isInactive()) {
			return Optional.empty();
		}
		Rested rested = Rested.of(this.facts, this.ofClient, this.clinic, today());
		@Nullable LocalDate from = rested.since();
		if (from == null || fading().reachesTarget(this.now)) {
			return Optional.empty();
		}
		return Optional.of(items().item(AttentionKind.READY, from.atStartOfDay(this.clinic.zone()).toInstant(),
				rested.reason(from, sentences()), null));
	}

	/** A course that is listed as inactive is not listed as ready, too. */
	private boolean isInactive() {
		return this.facts.standing().stream().anyMatch((reminder) -> reminder.kind() == ReminderKind.DORMANT);
	}

	/**
	 * A plateau ends when the course has faded further than it had at the time of the
	 * reminder.
	 */
	private boolean goesOn(Reminder reminder) {
		return reminder.kind() != ReminderKind.PLATEAU || !fading().improvedSince(reminder.since());
	}

	private CourseFading fading() {
		return new CourseFading(this.facts, this.clinic);
	}

	/** Questions of every sitting are asked on the day and need no attention before. */
	private Optional<AttentionItem> screening() {
		return this.facts.next(this.now).flatMap((next) -> {
			ScreeningPolicy policy = this.clinic.policy().screening();
			List<ScreeningItem> asked = Arrays.stream(ScreeningItem.values())
				.filter((item) -> !policy.isAskedAtEverySitting(item))
				.toList();
			List<ScreeningItem> never = asked.stream().filter((item) -> !this.answered.containsKey(item)).toList();
			if (!never.isEmpty()) {
				return preparation(AttentionKind.SCREENING_EXPIRING, (never.size() == asked.size())
						? sentences().neverAsked(next.startsAt()) : sentences().neverAsked(never, next.startsAt()),
						next, null, never);
			}
			LocalDate day = this.wording.dayOf(next.startsAt());
			List<ScreeningItem> expiring = asked.stream()
				.filter((item) -> day.isAfter(holdsUntil(item)))
				.sorted(Comparator.comparing(this::holdsUntil))
				.toList();
			return expiring.isEmpty() ? Optional.empty() : preparation(AttentionKind.SCREENING_EXPIRING,
					expiring(expiring, expiring.size() == asked.size(), next.startsAt()), next, null, expiring);
		});
	}

	/**
	 * Returns the need to verify what the client answered at home for a booked sitting.
	 */
	private Optional<AttentionItem> atHome() {
		AttentionFacts.AtHome given = this.facts.atHome();
		if (given == null || given.items().stream().allMatch((item) -> isAnswered(item, given.answeredAt()))) {
			return Optional.empty();
		}
		return this.facts.bookings()
			.stream()
			.filter((booked) -> booked.sittingId().equals(given.sittingId()))
			.findFirst()
			.map((booked) -> items().item(AttentionKind.HOME_ANSWERS, given.answeredAt(),
					sentences().toVerify(given.answeredAt(), booked.startsAt()), booked.sittingId()));
	}

	private boolean isAnswered(ScreeningItem item, Instant since) {
		Instant at = this.answered.get(item);
		return at != null && !at.isBefore(since);
	}

	private String expiring(List<ScreeningItem> items, boolean all, Instant sitting) {
		LocalDate until = holdsUntil(items.getFirst());
		return all ? sentences().expiring(until, sitting) : sentences().expiring(items, until, sitting);
	}

	/**
	 * Returns one for each letter that is no longer valid on the day of the client's next
	 * sitting.
	 */
	private Stream<AttentionItem> clearances() {
		return this.facts.next(this.now).stream().flatMap((next) -> {
			LocalDate day = this.wording.dayOf(next.startsAt());
			return this.letters.stream()
				.filter((letter) -> letter.isMissed(day, this.wording.dayOf(letter.at()),
						this.clinic.policy().screening()))
				.map((letter) -> clearance(letter, next));
		});
	}

	private AttentionItem clearance(Letter letter, Booked next) {
		Instant since = letter.at().isAfter(next.madeAt()) ? letter.at() : next.madeAt();
		return items().about(letter, next.sittingId(), since,
				sentences().letterExpires(letter.expiry(), next.startsAt()));
	}

	private LocalDate holdsUntil(ScreeningItem item) {
		LocalDate answeredOn = this.wording.dayOf(Objects.requireNonNull(this.answered.get(item)));
		return this.clinic.policy().screening().holdsUntil(item, answeredOn);
	}

	private Optional<AttentionItem> consent() {
		if (this.facts.consented()) {
			return Optional.empty();
		}
		return this.facts.next(this.now)
			.flatMap((next) -> this.facts.untold()
				.map((untold) -> preparation(AttentionKind.CONSENT_TO_EXPLAIN,
						sentences().toExplain(untold.consent().signedAt(), next.startsAt()), next,
						untold.consent().signedAt()))
				.orElseGet(() -> preparation(AttentionKind.CONSENT_MISSING, sentences().noConsent(next.startsAt()),
						next, this.facts.consentEndedAt())));
	}

	/**
	 * The need exists since the sitting was booked, or since its preparation was
	 * withdrawn.
	 */
	private Optional<AttentionItem> preparation(AttentionKind kind, String reason, Booked next,
			@Nullable Instant takenBackAt, Object... details) {
		Instant since = (takenBackAt != null && takenBackAt.isAfter(next.madeAt())) ? takenBackAt : next.madeAt();
		return Optional.of(items().item(kind, since, reason, next.sittingId(), details));
	}

	private Optional<AttentionItem> overPlan() {
		int most = this.facts.maxSittings();
		int all = this.facts.done() + this.facts.bookings().size();
		if (all <= most) {
			return Optional.empty();
		}
		String reason = sentences().overPlan(all, most);
		int beyond = most - this.facts.elsewhere();
		if (beyond < 0) {
			return Optional.of(items().item(AttentionKind.OVER_PLAN, this.facts.openedAt(), reason, null, all));
		}
		if (beyond < this.facts.sittings().size()) {
			AttentionFacts.Done first = this.facts.sittings().get(beyond);
			return Optional
				.of(items().item(AttentionKind.OVER_PLAN, first.performedAt(), reason, first.sittingId(), all));
		}
		Booked first = this.facts.bookings().get(beyond - this.facts.sittings().size());
		return Optional.of(items().item(AttentionKind.OVER_PLAN, first.madeAt(), reason, first.sittingId(), all));
	}

	private AttentionItemFactory items() {
		return new AttentionItemFactory(this.facts);
	}

	private AttentionSentences sentences() {
		return new AttentionSentences(this.wording);
	}

	private LocalDate today() {
		return this.wording.dayOf(this.now);
	}

}
