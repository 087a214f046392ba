package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.calendar.FreeSlots;
import com.fadeline.api.calendar.SlotProposals;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.calendar.SlotFinder;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finder of the free slots to propose on a form that books or moves a sitting: within all
 * hours, and on days that break no rule.
 */
@Component
@ConditionalOnWebApplication
class BookingSlots {

	private static final int LONGEST_MINUTES = 24 * 60;

	private final CommandClient commands;

	private final SlotFinder slots;

	private final MessageFormatter say;

	BookingSlots(CommandClient commands, SlotFinder slots, MessageFormatter say) {
		this.commands = commands;
		this.slots = slots;
		this.say = say;
	}

	/**
	 * Returns the proposals for what is typed, for a booked sitting with what it is
	 * booked with; null while specialist or length are missing.
	 */
	@Nullable SlotProposals of(CourseView course, Form typed) {
		return typed.unread().submit(() -> proposals(course, typed));
	}

	private @Nullable SlotProposals proposals(CourseView course, Form form) {
		SittingId moved = form.as("sittingId", (id) -> new SittingId(UUID.fromString(id)), "choice");
		@Nullable SittingView booked = course.sittings()
			.stream()
			.filter((sitting) -> sitting.sittingId().equals(moved))
			.findAny()
			.orElse(null);
		OperatorId operator = (booked != null) ? BookedNeeds.operator(form, booked) : BookedNeeds.operator(form);
		DeviceId device = (booked != null) ? BookedNeeds.device(form, booked) : BookedNeeds.device(form);
		RoomId room = (booked != null) ? BookedNeeds.room(form, booked) : BookedNeeds.room(form);
		Integer minutes = form.whole("duration");
		if (operator == null || minutes == null || minutes < 1 || minutes > LONGEST_MINUTES) {
			return null;
		}
		Asked asked = new Asked(course, form.choice("method", Method.class), form.chosen("zones"),
				(booked != null) ? booked.sittingId() : null);
		LocalDate today = this.say.today(course.clinicId());
		List<Readiness.ZoneRest> rests = readiness(asked, null).rests();
		return this.slots.proposals(
				new SlotFinder.Wanted(course.clinicId(), course.clientId(), operator, device, room,
						Duration.ofMinutes(minutes), asked.sitting()),
				latest(today, rests, Readiness.ZoneRest::earliestPermitted),
				latest(today, rests, Readiness.ZoneRest::recommendedFrom), new AskedRules(asked));
	}

	private static LocalDate latest(LocalDate today, List<Readiness.ZoneRest> rests,
			Function<Readiness.ZoneRest, @Nullable LocalDate> day) {
		return rests.stream()
			.map(day)
			.filter(Objects::nonNull)
			.filter(today::isBefore)
			.max(Comparator.naturalOrder())
			.orElse(today);
	}

	private Readiness readiness(Asked asked, @Nullable Instant at) {
		return this.commands.ask(
				new AskReadiness(asked.course().courseId(), asked.method(), asked.zones(), at, asked.sitting()),
				Readiness.class);
	}

	/** Parameters of a question about the rules. */
	private record Asked(CourseView course, @Nullable Method method, List<String> zones, @Nullable SittingId sitting) {
	}

	/** Adapter that asks the course about the first slot of a day. */
	private final class AskedRules implements SlotProposals.Rules {

		private final Asked asked;

		AskedRules(Asked asked) {
			this.asked = asked;
		}

		@Override
		public boolean permit(FreeSlots.Day day) {
			return findings(day).stream().allMatch(Finding::passes);
		}

		@Override
		public boolean recommend(FreeSlots.Day day) {
			return findings(day).stream()
				.allMatch((finding) -> finding.passes() && finding.rule() != RuleId.INTERVAL_RECOMMENDED);
		}

		private List<Finding> findings(FreeSlots.Day day) {
			return readiness(this.asked, day.slots().getFirst().start()).schedule();
		}

	}

}
