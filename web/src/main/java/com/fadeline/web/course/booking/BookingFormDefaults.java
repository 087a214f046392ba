package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.web.calendar.SlotFinder;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Factory of the default values of a booking form: the first morning on which the clinic
 * is open, the specialist works and no interval rule has a finding; all else as in the
 * last sitting.
 */
@Component
@ConditionalOnWebApplication
class BookingFormDefaults {

	private static final Set<RuleId> INTERVALS = EnumSet.of(RuleId.INTERVAL_FLOOR, RuleId.INTERVAL_RECOMMENDED);

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final long USUAL_MINUTES = 45;

	private final CommandClient commands;

	private final Names names;

	private final MessageFormatter say;

	private final Ids ids;

	private final SlotFinder slots;

	BookingFormDefaults(CommandClient commands, Names names, MessageFormatter say, Ids ids, SlotFinder slots) {
		this.commands = commands;
		this.names = names;
		this.say = say;
		this.ids = ids;
		this.slots = slots;
	}

	Map<String, List<String>> of(CourseView course) {
		Optional<SittingView> last = last(course);
		Method method = last.map(SittingView::method).orElse(Method.LASER);
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("id", List.of(this.ids.next().toString()));
		values.put("method", List.of(method.name()));
		values.put("zones", course.zones());
		values.put("startsAt", List.of(this.say.field(morning(proposed(course, method), course), course.clinicId())));
		values.put("duration", List
			.of(String.valueOf(latest(course, SittingView::duration).map(Duration::toMinutes).orElse(USUAL_MINUTES))));
		this.names.self().ifPresent((self) -> values.put("operatorId", List.of(self.toString())));
		last.map(SittingView::deviceId).ifPresent((device) -> values.put("deviceId", List.of(device.toString())));
		latest(course, SittingView::roomId).ifPresent((room) -> values.put("roomId", List.of(room.toString())));
		return values;
	}

	private static Optional<SittingView> last(CourseView course) {
		return latest(course, (sitting) -> sitting);
	}

	/** Returns what the latest sitting has that has it: a walk-in has no length. */
	private static <T> Optional<T> latest(CourseView course, Function<SittingView, @Nullable T> part) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.sorted(Comparator.comparing(SittingView::at).reversed())
			.flatMap((sitting) -> Stream.ofNullable(part.apply(sitting)))
			.findFirst();
	}

	/**
	 * Returns the proposed day. Each attempt clears at least one more sitting than the
	 * one before, so the number of sittings bounds the attempts.
	 */
	private LocalDate proposed(CourseView course, Method method) {
		LocalDate tomorrow = this.say.today(course.clinicId()).plusDays(1);
		LocalDate day = open(
				latest(tomorrow, ask(course, method, null).rests().stream().map(Readiness.ZoneRest::recommendedFrom)),
				course);
		for (int others = course.sittings().size(); others > 0; others--) {
			LocalDate tried = day;
			day = open(latest(tried,
					ask(course, method, morning(tried, course)).schedule()
						.stream()
						.map((finding) -> rested(finding, tried))),
					course);
			if (day.equals(tried)) {
				return day;
			}
		}
		return day;
	}

	private Readiness ask(CourseView course, Method method, @Nullable Instant at) {
		return this.commands.ask(new AskReadiness(course.courseId(), method, course.zones(), at, null),
				Readiness.class);
	}

	private LocalDate open(LocalDate day, CourseView course) {
		return this.slots.firstOpen(course.clinicId(), this.names.self().orElse(null),
				last(course).map(SittingView::deviceId).orElse(null), day);
	}

	private Instant morning(LocalDate day, CourseView course) {
		LocalTime opens = this.slots.openAt(course.clinicId(), this.names.self().orElse(null), day, MORNING);
		return day.atTime(opens).atZone(this.say.timeZone(course.clinicId())).toInstant();
	}

	/**
	 * Returns the first day that satisfies an interval finding; null for any other
	 * finding. The values of an interval finding are: zones, days, the earlier day, the
	 * later day, and the days needed.
	 */
	private static @Nullable LocalDate rested(Finding finding, LocalDate tried) {
		if (!INTERVALS.contains(finding.rule()) || finding.values().size() < 5) {
			return null;
		}
		LocalDate earlier = LocalDate.parse(text(finding, 2));
		LocalDate later = LocalDate.parse(text(finding, 3));
		return (later.equals(tried) ? earlier : later).plusDays(Long.parseLong(text(finding, 4)));
	}

	private static String text(Finding finding, int value) {
		return finding.values().get(value).texts().getFirst();
	}

	private static LocalDate latest(LocalDate day, Stream<@Nullable LocalDate> others) {
		return others.filter(Objects::nonNull).filter(day::isBefore).max(Comparator.naturalOrder()).orElse(day);
	}

}
