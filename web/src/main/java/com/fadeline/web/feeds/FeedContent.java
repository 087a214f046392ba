package com.fadeline.web.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.calendar.ICalendar;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Writer of the bookings of the requester as a calendar: when, with whose initials, what
 * kind of sitting, and where. Others may see that calendar, so it has no name and no
 * zones.
 */
@Component
@ConditionalOnWebApplication
class FeedContent {

	private static final Duration BEFORE = Duration.ofDays(28);

	private static final Duration AHEAD = Duration.ofDays(365);

	/** Length that a sitting without a booking is shown with: house rule. */
	private static final Duration WALK_IN = Duration.ofMinutes(30);

	private static final Set<SittingStatus> SHOWN = Set.of(SittingStatus.SCHEDULED, SittingStatus.RECORDED);

	private final QueryClient views;

	private final Names names;

	private final MessageFormatter say;

	private final Clock clock;

	FeedContent(QueryClient views, Names names, MessageFormatter say, Clock clock) {
		this.views = views;
		this.names = names;
		this.say = say;
		this.clock = clock;
	}

	/** Returns the calendar of a specialist, who is the requester. */
	String of(OperatorId self, Set<ClinicId> clinics) {
		Instant now = this.clock.instant();
		List<DiaryEntry> entries = this.views
			.ask(new FindDiary(now.minus(BEFORE), now.plus(AHEAD), clinics, self, null), FindDiary.Result.class)
			.entries();
		Map<ClinicId, List<DiaryEntry>> byClinic = entries.stream()
			.filter((entry) -> SHOWN.contains(entry.status()))
			.collect(Collectors.groupingBy(DiaryEntry::clinicId));
		Map<ClinicId, String> known = this.names.clinics();
		return ICalendar.of(byClinic.entrySet()
			.stream()
			.flatMap((clinic) -> this.names.named(clinic.getKey(), clinic.getValue())
				.stream()
				.map((named) -> appointment(named, known.getOrDefault(clinic.getKey(), ""), now)))
			.toList(), now);
	}

	private ICalendar.Appointment appointment(Names.NamedEntry named, String clinic, Instant now) {
		DiaryEntry entry = named.entry();
		String summary = joined(" · ", initials(named.client()), this.say.name(entry.method()), named.device());
		// Each reading is a later version than the one before.
		return new ICalendar.Appointment(entry.sittingId() + "@fadeline", now.getEpochSecond() / 60, entry.startsAt(),
				Objects.requireNonNullElse(entry.endsAt(), entry.startsAt().plus(WALK_IN)), summary,
				joined(", ", named.room(), clinic));
	}

	private static String joined(String between, String... parts) {
		return Stream.of(parts).filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(between));
	}

	/** Returns the first letters of the first and the last word of a name. */
	static String initials(String name) {
		String[] words = name.strip().split("\\s+");
		String first = initial(words[0]);
		return (words.length == 1) ? first : first + " " + initial(words[words.length - 1]);
	}

	private static String initial(String word) {
		return word.isEmpty() ? "" : Character.toString(word.codePointAt(0)) + ".";
	}

}
