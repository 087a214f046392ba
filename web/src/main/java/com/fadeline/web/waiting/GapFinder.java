package com.fadeline.web.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.query.WaitingListQuery.FindFreedTimes;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList.Waiting;
import com.fadeline.api.course.waiting.FreedTime;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.calendar.SlotFinder;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.waiting.Gap.Candidate;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finder of the times that became free and of who is next in turn for each: whom the time
 * suits, whose sitting is as long and of that method, and whom the rules and the diary
 * allow it.
 */
@Component
@ConditionalOnWebApplication
public class GapFinder {

	/** How many times are shown, the earliest first: house rule. */
	private static final int MOST = 8;

	/** How many of those whom a time suits the rules are asked about, a command each. */
	private static final int TRIES = 8;

	/** A sitting in a time that has begun starts at the next five minutes: house rule. */
	private static final long STEP_SECONDS = Duration.ofMinutes(5).toSeconds();

	/** Length of a first sitting that nobody has booked: house rule. */
	private static final Duration USUAL = Duration.ofMinutes(45);

	private final QueryClient views;

	private final CommandClient commands;

	private final SlotFinder slots;

	private final Names names;

	private final Ids ids;

	private final MessageFormatter say;

	private final Clock clock;

	GapFinder(QueryClient views, CommandClient commands, SlotFinder slots, Names names, Ids ids, MessageFormatter say,
			Clock clock) {
		this.views = views;
		this.commands = commands;
		this.slots = slots;
		this.names = names;
		this.ids = ids;
		this.say = say;
		this.clock = clock;
	}

	/** Returns who waits, the one who waits longest first. */
	List<Waiting> waiting(@Nullable Set<ClinicId> clinics) {
		Instant now = this.clock.instant();
		return this.views.ask(new FindWaitingList(clinics), FindWaitingList.Result.class)
			.waiting()
			.stream()
			.filter((it) -> !it.view().entry().until().isBefore(day(now, it.clinicId())))
			.toList();
	}

	/** Returns the times that became free, the earliest first; none if nobody waits. */
	public List<Gap> gaps(@Nullable Set<ClinicId> clinics) {
		List<Waiting> waiting = waiting(clinics);
		if (waiting.isEmpty()) {
			return List.of();
		}
		Instant now = this.clock.instant();
		Map<ClientId, Names.Contact> clients = new HashMap<>(
				this.names.contacts(waiting.stream().map(Waiting::clientId).collect(Collectors.toSet())));
		List<Gap> gaps = new ArrayList<>();
		for (FreedTime freed : this.views.ask(new FindFreedTimes(now, clinics), FindFreedTimes.Result.class).times()) {
			Instant start = freed.time().start().isBefore(now) ? stepped(now) : freed.time().start();
			if (gaps.size() < MOST && start.isBefore(freed.time().end())) {
				gap(freed, new TimeRange(start, freed.time().end()), waiting, clients, gaps);
			}
		}
		return gaps;
	}

	private void gap(FreedTime freed, TimeRange time, List<Waiting> waiting, Map<ClientId, Names.Contact> clients,
			List<Gap> known) {
		if (known.stream().anyMatch((gap) -> same(gap.freed(), freed) && gap.time().overlaps(time))) {
			return;
		}
		@Nullable Candidate offered = waiting.stream().flatMap((it) -> open(it, freed, time, clients)).findFirst().orElse(null);
		@Nullable Candidate next = (offered != null) ? null
				: waiting.stream()
					.filter((it) -> fits(it, freed, time))
					.limit(TRIES)
					.flatMap((it) -> allowed(it, freed, time, clients))
					.findFirst()
					.orElse(null);
		if (next != null || offered != null) {
			known.add(new Gap(freed, time, this.names.operators(freed.clinicId()).getOrDefault(freed.operatorId(), ""),
					Names.name(this.names.devices(freed.clinicId()), freed.deviceId()), next, offered));
		}
	}

	private static boolean same(FreedTime one, FreedTime other) {
		return one.operatorId().equals(other.operatorId());
	}

	private Stream<Candidate> open(Waiting it, FreedTime freed, TimeRange time, Map<ClientId, Names.Contact> clients) {
		@Nullable TimeOffer offer = it.view().open(this.clock.instant());
		return (offer != null && is(offer, freed, time))
				? Stream.of(new Candidate(it, client(it, clients), offer, List.of())) : Stream.empty();
	}

	private static boolean is(TimeOffer offer, FreedTime freed, TimeRange time) {
		return offer.booking().operatorId().equals(freed.operatorId()) && offer.time().overlaps(time);
	}

	/** Returns whether the time is what is waited for, whatever rules and diary say. */
	private boolean fits(Waiting it, FreedTime freed, TimeRange time) {
		Duration length = length(it);
		@Nullable DiaryEntry usual = (it.booked() != null) ? it.booked() : it.last();
		return it.clinicId().equals(freed.clinicId()) && !it.courseId().equals(freed.courseId())
				&& it.method() == freed.method() && !time.start().plus(length).isAfter(time.end())
				&& (it.booked() == null || time.start().isBefore(it.booked().startsAt()))
				&& (it.view().entry().anySpecialist() || usual == null || usual.operatorId().equals(freed.operatorId()))
				&& it.view().entry().suits(TimeRange.of(time.start(), length), zone(it.clinicId()))
				&& it.view().open(this.clock.instant()) == null
				&& it.view().offers().stream().noneMatch((before) -> is(before.offer(), freed, time));
	}

	/** Returns the candidate if diary and rules allow the time. */
	private Stream<Candidate> allowed(Waiting it, FreedTime freed, TimeRange time,
			Map<ClientId, Names.Contact> clients) {
		@Nullable SittingId booked = (it.booked() == null) ? null : it.booked().sittingId();
		SlotFinder.Wanted wanted = new SlotFinder.Wanted(it.clinicId(), it.clientId(), freed.operatorId(),
				freed.deviceId(), freed.roomId(), length(it), booked);
		if (!this.slots.isFree(wanted, time.start())) {
			return Stream.empty();
		}
		return readiness(it, booked, time.start())
			.filter((judged) -> judged.schedule().stream().allMatch(GapFinder::allowsOffer))
			.map((judged) -> candidate(it, freed, time, clients, booked, judged));
	}

	/** Nobody looks at the skin between an offer and its answer. */
	private static boolean allowsOffer(Finding finding) {
		return finding.passes() && finding.rule() != RuleId.REACTION_UNASSESSED;
	}

	private Candidate candidate(Waiting it, FreedTime freed, TimeRange time, Map<ClientId, Names.Contact> clients,
			@Nullable SittingId booked, Readiness judged) {
		Booking booking = new Booking((booked != null) ? booked : new SittingId(this.ids.next()), judged.zones(),
				time.start(), length(it), freed.operatorId(), freed.deviceId(), freed.roomId());
		TimeOffer offer = new TimeOffer(new OfferId(this.ids.next()), it.method(), booking,
				TimeOffer.deadline(this.clock.instant(), booking.startsAt()));
		return new Candidate(it, client(it, clients), offer, judged.schedule());
	}

	/** Returns what the rules say; empty if the course cannot be judged now. */
	private Stream<Readiness> readiness(Waiting it, @Nullable SittingId booked, Instant at) {
		List<String> zones = (it.booked() != null) ? it.booked().zones() : List.of();
		try {
			return Stream.of(this.commands.ask(new AskReadiness(it.courseId(), it.method(), zones, at, booked),
					Readiness.class));
		}
		catch (CommandExecutionException ex) {
			return Stream.empty();
		}
	}

	private static Duration length(Waiting it) {
		@Nullable DiaryEntry like = (it.booked() != null) ? it.booked() : it.last();
		return (like == null || like.endsAt() == null || !like.endsAt().isAfter(like.startsAt())) ? USUAL
				: Duration.between(like.startsAt(), like.endsAt());
	}

	private static Names.Contact client(Waiting it, Map<ClientId, Names.Contact> clients) {
		return Objects.requireNonNullElse(clients.get(it.clientId()), Names.Contact.UNKNOWN);
	}

	private ZoneId zone(ClinicId clinic) {
		return this.say.timeZone(clinic);
	}

	private LocalDate day(Instant moment, ClinicId clinic) {
		return moment.atZone(zone(clinic)).toLocalDate();
	}

	private static Instant stepped(Instant now) {
		return Instant.ofEpochSecond((now.getEpochSecond() / STEP_SECONDS + 1) * STEP_SECONDS);
	}

}
